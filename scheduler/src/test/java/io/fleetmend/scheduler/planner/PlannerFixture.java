package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

final class PlannerFixture {
    static final Instant NOW = Instant.parse("2026-11-23T03:00:00Z");

    private PlannerFixture() {}

    static MaintenanceCalendar calendar() {
        return MaintenanceCalendar.of(
                List.of(new Window(
                        "nightly", "Nights", ZoneId.of("UTC"), "2026-01-01T02:00", "FREQ=DAILY", Duration.ofHours(2))),
                List.of());
    }

    static BulletinId bulletin(String bulletin) {
        return new BulletinId(bulletin);
    }

    static Verdict approved() {
        return new Verdict(Verdict.State.APPROVED, "tess", NOW);
    }

    static Verdict declined() {
        return new Verdict(Verdict.State.DECLINED, "tess", NOW);
    }

    static MissingUpdate missing(String bulletin, String... packages) {
        return missingAt(bulletin, "2.0-1", packages);
    }

    static MissingUpdate missingAt(String bulletin, String target, String... packages) {
        List<PackageTarget> targets = Arrays.stream(packages)
                .map(name -> new PackageTarget(name, "amd64", "1.0-1", target))
                .toList();
        return new MissingUpdate(
                new BulletinSummary(new BulletinId(bulletin), bulletin, Severity.HIGH, false, null, NOW),
                targets,
                List.of());
    }
}
