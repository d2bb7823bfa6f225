package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Cvss;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Decision;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Exploitation;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.KnownExploited;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.TechnicalImpact;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of every part of a score and of every deadline it can be said where it comes from. */
class ExplainedTest {
    private static final Instant RELEASED = Hosts.NOW.minus(Duration.ofDays(10));
    private static final Instant FIRST_SEEN = RELEASED.plus(Duration.ofDays(2));
    private static final KnownExploited LISTED = new KnownExploited(LocalDate.EPOCH, LocalDate.EPOCH, false);

    private final TestEngine test = TestEngine.withTrustedFeed("debian:12");

    @BeforeEach
    void aBulletinOfThreeVulnerabilities() {
        test.engine.publish(new BulletinFacts(
                new BulletinId("DSA-1"),
                "curl",
                Severity.HIGH,
                RELEASED,
                FIRST_SEEN,
                "advisories",
                List.of("CVE-2026-1", "CVE-2026-2", "CVE-2026-3"),
                List.of(),
                List.of()));
    }

    @Test
    void namesTheVulnerabilityThatIsExploitedAndTheOneThatIsLikeliestTo() {
        score("CVE-2026-1", 0.1, null);
        score("CVE-2026-2", 0.7, null);
        score("CVE-2026-3", null, LISTED);

        assertThat(bulletin().provenance())
                .isEqualTo(new Provenance("advisories", FIRST_SEEN, "CVE-2026-3", "CVE-2026-2", null, null));
    }

    @Test
    void namesNobodyAnyMoreWhenAScoreIsTakenBack() {
        score("CVE-2026-2", 0.7, LISTED);
        score("CVE-2026-2", null, null);

        assertThat(bulletin().provenance()).isEqualTo(new Provenance("advisories", FIRST_SEEN, null, null, null, null));
    }

    @Test
    void takesTheWorstScoreAndTheGravestDecisionOfItsVulnerabilities() {
        rate("CVE-2026-1", 9.1, new Decision(Exploitation.NONE, true, TechnicalImpact.TOTAL, "cve-records"));
        rate("CVE-2026-2", 9.8, new Decision(Exploitation.POC, false, TechnicalImpact.PARTIAL, "cve-records"));
        rate("CVE-2026-3", 4.0, null);

        assertThat(bulletin().provenance().cvss())
                .isNotNull()
                .satisfies(cvss -> assertThat(cvss.vulnerability()).isEqualTo("CVE-2026-2"));
        assertThat(bulletin().provenance().decision())
                .isNotNull()
                .satisfies(decision -> assertThat(decision.vulnerability()).isEqualTo("CVE-2026-1"));
    }

    @Test
    void isNotToldAgainForWhatIsNotInTheTelling() {
        test.engine.takeChangedBulletins();
        rate("CVE-2026-1", 9.1, null);
        assertThat(test.engine.takeChangedBulletins()).isEmpty();

        score("CVE-2026-1", 0.5, null);
        assertThat(test.engine.takeChangedBulletins()).isNotEmpty();
    }

    @Test
    void saysOfEachPartOfTheScoreWhereItComesFrom() {
        score("CVE-2026-2", 0.7, LISTED);

        assertThat(Score.of(bulletin(), Hosts.NOW).parts())
                .extracting(Score.Part::source)
                .containsExactly("advisories", null, "CVE-2026-2", "CVE-2026-2", null, "advisories");
    }

    @Test
    void statesEachFrameworksDeadlineByBothClocksTheFirstDueFirst() {
        PolicyChangedV1 policy = policy(
                new Deadline("slow", Set.of(), false, Duration.ofDays(30)),
                new Deadline("exploited", Set.of(), true, Duration.ofDays(1)),
                new Deadline("critical", Set.of(Severity.CRITICAL), false, Duration.ofDays(2)),
                new Deadline("fast", Set.of(Severity.HIGH), false, Duration.ofDays(14)));

        List<FrameworkDeadline> deadlines = Deadlines.each(bulletin().summary(), FIRST_SEEN, policy);
        assertThat(deadlines)
                .containsExactly(deadline("fast", Duration.ofDays(14)), deadline("slow", Duration.ofDays(30)));
        assertThat(deadlines.getFirst().due()).isEqualTo(Deadlines.of(bulletin().summary(), policy));
    }

    private static FrameworkDeadline deadline(String framework, Duration within) {
        return new FrameworkDeadline(framework, within, RELEASED.plus(within), FIRST_SEEN.plus(within));
    }

    private Bulletin bulletin() {
        return test.engine.view().bulletin(new BulletinId("DSA-1")).orElseThrow();
    }

    private void score(String vulnerability, @Nullable Double epss, @Nullable KnownExploited listed) {
        test.engine.score(new VulnerabilityScoredV1(vulnerability, epss, epss, listed));
    }

    private void rate(String vulnerability, double base, @Nullable Decision decision) {
        test.engine.score(new VulnerabilityScoredV1(
                vulnerability, null, null, null, new Cvss("3.1", base, "CVSS:3.1/…", "cve-records"), decision));
    }

    private static PolicyChangedV1 policy(Deadline... deadlines) {
        return new PolicyChangedV1(
                Hosts.PROVIDER,
                Hosts.CUSTOMER,
                1,
                new PolicyChangedV1.AutoApproval(Set.of(), false, null),
                List.of(deadlines),
                List.of(),
                List.of(),
                new PolicyChangedV1.Restart(true, false),
                Duration.ofHours(24));
    }
}
