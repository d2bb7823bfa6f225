package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** An engine and what a test needs to fill and to ask it. */
final class TestEngine {
    final Engine engine = new Engine(new Trust(Duration.ofHours(24), Duration.ofHours(24)));
    private int nextId = 1;

    static TestEngine withTrustedFeed(String release) {
        TestEngine test = new TestEngine();
        test.feed(release, true, Hosts.NOW);
        return test;
    }

    void feed(String release, boolean healthy, Instant at) {
        engine.feed(new FeedCheckedV1("archive:" + release, release, healthy, at, at, healthy ? null : "truncated"));
    }

    InventoryChange report(InventoryReportedV1 report) {
        List<Software> software = InstalledSoftware.of(report);
        number(software);
        Endpoint endpoint = engine.view()
                .endpoint(report.endpoint())
                .orElseGet(
                        () -> engine.enrol(report.endpoint(), engine.customer(report.provider(), report.customer())));
        return engine.report(
                endpoint,
                report.os().release(),
                report.digest(),
                software,
                report.restart().requirement(),
                report.receivedAt());
    }

    void number(List<Software> software) {
        engine.unnumbered(software).forEach(one -> engine.number(nextId++, one));
    }

    void publish(String id, SourceFix... fixes) {
        publish(id, Severity.HIGH, Hosts.NOW.minus(Duration.ofDays(30)), fixes);
    }

    void publish(String id, Severity severity, Instant releasedAt, SourceFix... fixes) {
        engine.publish(new BulletinFacts(
                new BulletinId(id),
                id,
                severity,
                releasedAt,
                "advisories",
                List.of(),
                Arrays.asList(fixes),
                List.of()));
    }

    Endpoint endpoint() {
        return engine.view().endpoint(Hosts.ENDPOINT).orElseThrow();
    }

    FindingState state(String bulletin) {
        return state(bulletin, Hosts.NOW);
    }

    FindingState state(String bulletin, Instant now) {
        return engine.view().pairs(endpoint(), now).stream()
                .filter(pair -> pair.bulletin().bulletin().value().equals(bulletin))
                .map(Pair::state)
                .findFirst()
                .orElse(FindingState.NOT_APPLICABLE);
    }

    List<MissingUpdate> missing() {
        return engine.view().missing(endpoint());
    }

    MissingUpdate missing(String bulletin) {
        return missing().stream()
                .filter(update -> update.bulletin().bulletin().value().equals(bulletin))
                .findFirst()
                .orElseThrow();
    }

    /** What would be installed, as {@code name version}. */
    Set<String> installable() {
        return missing().stream()
                .flatMap(update -> update.packages().stream())
                .map(target -> target.name() + " " + target.target())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> held() {
        return missing().stream()
                .flatMap(update -> update.held().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> names(MissingUpdate update) {
        return update.packages().stream().map(PackageTarget::name).toList();
    }
}
