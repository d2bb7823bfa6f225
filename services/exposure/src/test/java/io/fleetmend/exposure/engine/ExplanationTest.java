package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.Binary;
import io.fleetmend.exposure.engine.BulletinFacts.BinaryFix;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import io.fleetmend.exposure.engine.Explanation.Claim;
import io.fleetmend.exposure.engine.Explanation.Compared;
import io.fleetmend.exposure.engine.Explanation.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why a bulletin concerns an endpoint, or does not. */
class ExplanationTest {
    private static final String RELEASE = "debian:12";
    private static final String BULLETIN = "DSA-1";
    private static final SourceFix FIX = new SourceFix(RELEASE, "curl", "2");

    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);

    @Test
    void namesThePackageBelowTheFixAndTheOneAtIt() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.binary("curl", "2", "curl", "2"), Hosts.binary("libcurl4", "1+b1", "curl", "1"));

        Explanation explanation = explain();
        assertThat(explanation.state()).isEqualTo(FindingState.MISSING);
        assertThat(explanation.reason()).isEqualTo(Reason.BELOW_FIX);
        assertThat(explanation.claims()).hasSize(1).first().satisfies(claim -> {
            assertThat(claim.release()).isEqualTo(RELEASE);
            assertThat(claim.sourcePackage()).isEqualTo("curl");
            assertThat(claim.binary()).isNull();
            assertThat(claim.fixedVersion()).isEqualTo("2");
            assertThat(claim.compared())
                    .extracting(one -> one.software().name(), Compared::comparison, Compared::installed)
                    .containsExactly(
                            tuple("curl", Comparison.AT_LEAST, true), tuple("libcurl4", Comparison.BELOW, true));
        });
    }

    @Test
    void comparesBinaryVersionsWhereThoseAreMeant() {
        test.engine.publish(new BulletinFacts(
                new BulletinId(BULLETIN),
                "rebuilt",
                Severity.HIGH,
                Hosts.NOW,
                "security-pocket",
                List.of(),
                List.of(),
                List.of(new BinaryFix(
                        RELEASE,
                        "curl",
                        Map.of(
                                new Binary("curl", "amd64"), "1+b1",
                                new Binary("curl", "arm64"), "1+b2",
                                new Binary("libcurl4", "amd64"), "1+b1")))));
        report(Requirement.NONE, Hosts.binary("curl", "1", "curl", "1"));

        assertThat(explain().reason()).isEqualTo(Reason.BELOW_FIX);
        assertThat(explain().claims())
                .extracting(
                        Claim::binary,
                        Claim::fixedVersion,
                        claim -> claim.compared().size())
                .containsExactly(
                        tuple(new Binary("curl", "amd64"), "1+b1", 1),
                        tuple(new Binary("curl", "arm64"), "1+b2", 0),
                        tuple(new Binary("libcurl4", "amd64"), "1+b1", 0));
    }

    @Test
    void saysThatEverythingIsAtTheFix() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.amd64("curl", "2"));

        says(FindingState.PROTECTED, Reason.AT_FIX);
    }

    @Test
    void saysThatThePackageIsNotInstalled() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.amd64("bash", "1"));

        says(FindingState.NOT_APPLICABLE, Reason.NOT_INSTALLED);
        assertThat(explain().claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.compared()).isEmpty());
    }

    @Test
    void saysThatThePackageIsNotInstalledAnyMoreThoughItMayRun() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.amd64("bash", "1"), Hosts.amd64("curl", "2"));
        report(Requirement.SERVICE, Hosts.amd64("bash", "1"));

        says(FindingState.NOT_APPLICABLE, Reason.NOT_INSTALLED);
        assertThat(explain().claims().getFirst().compared())
                .extracting(one -> one.software().version(), Compared::comparison, Compared::installed)
                .containsExactly(tuple("2", Comparison.AT_LEAST, false));
    }

    @Test
    void saysThatTheFixIsForAnotherRelease() {
        test.publish(BULLETIN, new SourceFix("debian:13", "curl", "2"));
        report(Requirement.NONE, Hosts.amd64("curl", "1"));

        says(FindingState.NOT_APPLICABLE, Reason.OTHER_RELEASE);
    }

    @Test
    void saysThatThereIsNoFix() {
        test.publish(BULLETIN);
        report(Requirement.NONE, Hosts.amd64("curl", "1"));

        says(FindingState.NOT_APPLICABLE, Reason.NO_FIX);
    }

    @Test
    void saysThatTheOldKernelNeitherRunsNorWill() {
        test.publish(BULLETIN, new SourceFix(RELEASE, "linux", "6.1.2"));
        report(Requirement.NONE, Hosts.binary("linux-image-0.9-amd64", "0.9", "linux", "0.9"));

        says(FindingState.NOT_APPLICABLE, Reason.RETIRED_KERNEL);
        assertThat(explain().claims().getFirst().compared())
                .singleElement()
                .satisfies(compared -> assertThat(compared.counts()).isFalse());
    }

    @Test
    void namesTheOldCodeThatMayStillRun() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.amd64("curl", "1"));
        report(Requirement.SERVICE, Hosts.amd64("curl", "2"));

        says(FindingState.AWAITING_REBOOT, Reason.OLD_CODE_MAY_RUN);
        assertThat(explain().claims().getFirst().compared())
                .extracting(one -> one.software().version(), Compared::comparison, Compared::installed)
                .containsExactly(tuple("1", Comparison.BELOW, false), tuple("2", Comparison.AT_LEAST, true));
    }

    @Test
    void saysThatTheEndpointCannotTellWhetherOldCodeRuns() {
        test.publish(BULLETIN, FIX);
        report(Requirement.UNKNOWN, Hosts.amd64("curl", "2"));

        says(FindingState.UNKNOWN, Reason.RESTART_UNKNOWN);
    }

    @Test
    void saysWhichVersionCannotBeRead() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.amd64("curl", "not a version"));
        says(FindingState.UNKNOWN, Reason.INSTALLED_UNREADABLE);

        report(Requirement.NONE, Hosts.amd64("curl", "1"));
        test.publish(BULLETIN, new SourceFix(RELEASE, "curl", "<unfixed>"));
        says(FindingState.UNKNOWN, Reason.FIX_UNREADABLE);
    }

    @Test
    void saysThatTheInstallationWasInterrupted() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, new InstalledPackage("curl", "amd64", "2", "curl", "2", false, PackageState.UNPACKED));

        says(FindingState.UNKNOWN, Reason.INTERRUPTED);
    }

    @Test
    void saysUntilWhenItIsExcepted() {
        Instant until = Hosts.NOW.plus(Duration.ofDays(1));
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.amd64("curl", "1"));
        test.engine.except(
                test.endpoint().customer(),
                new Excepted(new ExceptionId(Hosts.CUSTOMER.value()), new BulletinId(BULLETIN), Set.of(), until));

        says(FindingState.EXCEPTED, Reason.EXCEPTED);
        assertThat(explain().exceptedUntil()).isEqualTo(until);
    }

    @Test
    void saysWhatIsLackingWhereNothingCanBeReliedOn() {
        test.publish(BULLETIN, FIX);
        report(Requirement.NONE, Hosts.amd64("curl", "2"));
        test.feed(RELEASE, false, Hosts.NOW);
        says(FindingState.UNKNOWN, Reason.FEEDS_LACKING);

        assertThat(explain(Hosts.NOW.plus(Duration.ofDays(2))).reason()).isEqualTo(Reason.EVIDENCE_STALE);

        test.engine.enrol(Hosts.ENDPOINT, test.endpoint().customer());
        says(FindingState.UNKNOWN, Reason.NO_EVIDENCE);
    }

    private void says(FindingState state, Reason reason) {
        Explanation explanation = explain();
        assertThat(explanation.reason()).isEqualTo(reason);
        assertThat(explanation.state()).isEqualTo(state).isEqualTo(test.state(BULLETIN));
    }

    private Explanation explain() {
        return explain(Hosts.NOW);
    }

    private Explanation explain(Instant now) {
        Bulletin bulletin =
                test.engine.view().bulletin(new BulletinId(BULLETIN)).orElseThrow();
        return test.engine.view().explain(test.endpoint(), bulletin, now);
    }

    private void report(Requirement restart, InstalledPackage... packages) {
        test.report(Hosts.report(RELEASE, restart, packages));
    }
}
