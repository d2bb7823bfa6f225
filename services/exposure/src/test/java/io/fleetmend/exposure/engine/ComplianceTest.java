package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Deadline;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComplianceTest {
    private static final String RELEASE = "debian:12";
    private static final Instant RELEASED = Hosts.NOW.minus(Duration.ofDays(10));
    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);

    @ParameterizedTest
    @CsvSource({"HIGH, 11, 0", "HIGH, 10, 1", "LOW, 1, 0", "NOT_STATED, 11, 0", "NOT_STATED, 10, 1"})
    void isOverdueFromTheDeadlineOn(Severity severity, int days, long overdue) {
        policy(new Deadline("own", Set.of(Severity.HIGH), false, Duration.ofDays(days)));
        test.publish("DSA-1", severity, RELEASED, new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));

        assertThat(endpoints()).isEqualTo(new Endpoints(1, 1 - overdue, overdue, 0));
    }

    @Test
    void isOverdueWhileItOnlyAwaitsTheRestart() {
        policy(new Deadline("own", Set.of(Severity.HIGH), false, Duration.ofDays(1)));
        test.publish("DSA-1", Severity.HIGH, RELEASED, new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        test.report(Hosts.report(RELEASE, Requirement.SERVICE, Hosts.amd64("curl", "2")));

        assertThat(endpoints()).isEqualTo(new Endpoints(1, 0, 1, 0));
    }

    @Test
    void becomesOverdueWhenItIsLearntThatTheVulnerabilityIsExploited() {
        policy(new Deadline("KEV", Set.of(Severity.HIGH), true, Duration.ofDays(1)));
        test.engine.publish(new BulletinFacts(
                new BulletinId("DSA-1"),
                "curl",
                Severity.HIGH,
                RELEASED,
                "advisories",
                List.of("CVE-2026-1"),
                List.of(new SourceFix(RELEASE, "curl", "2")),
                List.of()));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        assertThat(endpoints().overdue()).isZero();

        test.engine.score(new VulnerabilityScoredV1(
                "CVE-2026-1",
                0.5,
                0.9,
                new VulnerabilityScoredV1.KnownExploited(LocalDate.EPOCH, LocalDate.EPOCH, false)));
        assertThat(endpoints().overdue()).isEqualTo(1);
    }

    @Test
    void followsANewPolicy() {
        test.publish("DSA-1", Severity.HIGH, RELEASED, new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        assertThat(endpoints()).isEqualTo(new Endpoints(1, 1, 0, 0));

        policy(new Deadline("own", Set.of(Severity.HIGH), false, Duration.ofDays(1)));
        assertThat(endpoints()).isEqualTo(new Endpoints(1, 0, 1, 0));
    }

    @Test
    void measuresNothingWithoutEndpoints() {
        Customer customer = test.engine.customer(Hosts.PROVIDER, Hosts.CUSTOMER);

        assertThat(test.engine.view().measure(customer, Hosts.NOW).endpoints()).isEqualTo(new Endpoints(0, 0, 0, 0));
    }

    @Test
    void ofACustomerIsTheSumOfItsEndpoints() {
        policy(new Deadline("own", Set.of(Severity.HIGH), false, Duration.ofDays(1)));
        test.publish("DSA-1", Severity.HIGH, RELEASED, new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        View view = test.engine.view();

        assertThat(view.measure(test.endpoint(), Hosts.NOW))
                .isEqualTo(view.measure(test.endpoint().customer(), Hosts.NOW));
    }

    @Test
    void countsEachPairInOneState() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.publish("DSA-2", new SourceFix(RELEASE, "curl", "3"), new SourceFix(RELEASE, "bash", "1"));
        test.publish("DSA-3", new SourceFix(RELEASE, "bash", "1"));
        test.publish("DSA-4", new SourceFix(RELEASE, "absent", "1"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "2"), Hosts.amd64("bash", "?")));

        assertThat(test.engine
                        .view()
                        .measure(test.endpoint().customer(), Hosts.NOW)
                        .pairs())
                .containsEntry(FindingState.PROTECTED, 1L)
                .containsEntry(FindingState.MISSING, 1L)
                .containsEntry(FindingState.UNKNOWN, 1L)
                .containsEntry(FindingState.AWAITING_REBOOT, 0L);
    }

    @Test
    void explainsItsScore() {
        test.publish("DSA-1", Severity.CRITICAL, RELEASED, new SourceFix(RELEASE, "curl", "2"));
        test.report(Hosts.report(RELEASE, Requirement.NONE, Hosts.amd64("curl", "1")));
        Score score =
                Score.of(test.engine.view().bulletin(new BulletinId("DSA-1")).orElseThrow(), Hosts.NOW);

        assertThat(score.total())
                .isEqualTo(
                        score.parts().stream().mapToDouble(Score.Part::points).sum())
                .isEqualTo(43.8);
    }

    private Endpoints endpoints() {
        return test.engine.view().measure(test.endpoint().customer(), Hosts.NOW).endpoints();
    }

    private void policy(Deadline deadline) {
        test.engine.policy(new PolicyChangedV1(
                Hosts.PROVIDER,
                Hosts.CUSTOMER,
                1,
                new PolicyChangedV1.AutoApproval(Set.of(), false, null),
                List.of(deadline),
                List.of(),
                List.of(),
                new PolicyChangedV1.Restart(true, false),
                Duration.ofHours(24)));
    }
}
