package io.fleetmend.scheduler.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.finding.v1.PackageTarget;
import io.fleetmend.scheduler.planner.Supersedence.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SupersedenceTest {
    private static final Instant RELEASED = Instant.parse("2026-11-01T00:00:00Z");
    private final Map<EndpointId, List<MissingUpdate>> missing = new HashMap<>();

    @Test
    void needsNoDecisionOfWhatALaterBulletinInstallsAlong() {
        endpoint(update("DSA-1", 1, "curl 3"), update("DSA-2", 2, "curl 3"));

        assertThat(supersededBy("DSA-1")).isEqualTo("DSA-2");
        assertThat(supersededBy("DSA-2")).isNull();
    }

    @Test
    void namesTheNewestThatDoes() {
        endpoint(update("DSA-1", 1, "curl 3"), update("DSA-2", 2, "curl 3"), update("DSA-3", 3, "curl 3", "bash 1"));

        assertThat(supersededBy("DSA-1")).isEqualTo("DSA-3");
    }

    @Test
    void standsWhereTheLaterOneLacksAPackage() {
        endpoint(update("DSA-1", 1, "curl 3", "bash 1"), update("DSA-2", 2, "curl 3"));

        assertThat(supersededBy("DSA-1")).isNull();
    }

    @Test
    void standsWhereTheLaterOneBringsAnotherVersion() {
        endpoint(update("DSA-1", 1, "curl 3"), update("DSA-2", 2, "curl 4"));

        assertThat(supersededBy("DSA-1")).isNull();
    }

    @Test
    void standsWhileAnyEndpointLacksOnlyTheEarlierOne() {
        endpoint(update("DSA-1", 1, "curl 3"), update("DSA-2", 2, "curl 3"));
        endpoint(update("DSA-1", 1, "curl 3"));

        assertThat(Supersedence.of(missing).get(new BulletinId("DSA-1"))).isEqualTo(new Standing(2, null));
    }

    @Test
    void standsWhereNothingInstallsIt() {
        endpoint(update("DSA-1", 1), update("DSA-2", 2, "curl 3"));

        assertThat(supersededBy("DSA-1")).isNull();
    }

    @Test
    void supersedesOneOfTwoThatWereReleasedAtOnce() {
        endpoint(update("DSA-1", 1, "curl 3"), update("DSA-2", 1, "curl 3"));

        assertThat(supersededBy("DSA-1")).isEqualTo("DSA-2");
        assertThat(supersededBy("DSA-2")).isNull();
    }

    private void endpoint(MissingUpdate... updates) {
        missing.put(new EndpointId(new UUID(1, missing.size())), List.of(updates));
    }

    private @Nullable String supersededBy(String bulletin) {
        Standing standing = Supersedence.of(missing).getOrDefault(new BulletinId(bulletin), Standing.NOWHERE);
        return standing.supersededBy() == null ? null : standing.supersededBy().value();
    }

    /** @param packages as {@code name target} */
    private static MissingUpdate update(String bulletin, int day, String... packages) {
        BulletinSummary summary = new BulletinSummary(
                new BulletinId(bulletin), bulletin, Severity.HIGH, false, null, RELEASED.plus(Duration.ofDays(day)));
        List<PackageTarget> targets = Arrays.stream(packages)
                .map(one -> one.split(" ", 2))
                .map(one -> new PackageTarget(one[0], "amd64", "1", one[1]))
                .toList();
        return new MissingUpdate(summary, targets, List.of());
    }
}
