package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoFalseGreenTest {
    private static final String RELEASE = "debian:12";
    private static final Endpoints ONE_UNKNOWN = new Endpoints(1, 0, 0, 1);
    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);

    @Test
    void protectsByAnInventoryAtTheFixedVersion() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, Hosts.amd64("curl", "2"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.PROTECTED);
        assertThat(endpoints(Hosts.NOW)).isEqualTo(new Endpoints(1, 1, 0, 0));
    }

    @Test
    void isUnknownWhereTheInstalledVersionCannotBeRead() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, Hosts.amd64("curl", "not a version"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.UNKNOWN);
        assertThat(test.engine.view().unreadable(test.endpoint())).containsExactly("curl");
        assertThat(endpoints(Hosts.NOW)).isEqualTo(ONE_UNKNOWN);
    }

    @Test
    void isUnknownWithAnUnreadablePackageThatNoBulletinConcerns() {
        report(Requirement.NONE, Hosts.amd64("home-made", "???"));

        assertThat(endpoints(Hosts.NOW)).isEqualTo(ONE_UNKNOWN);
    }

    @Test
    void isUnknownWhereTheFixedVersionCannotBeRead() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "<unfixed>"));
        report(Requirement.NONE, Hosts.amd64("curl", "2"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = PackageState.class,
            names = {"UNPACKED", "HALF_CONFIGURED", "HALF_INSTALLED"})
    void isUnknownAfterAnInterruptedInstallation(PackageState state) {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, new InstalledPackage("curl", "amd64", "2", "curl", "2", false, state));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void isMissingWhenOneOfTwoBinariesIsBehind() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, Hosts.binary("curl", "2", "curl", "2"), Hosts.binary("libcurl4", "1", "curl", "1"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.MISSING);
    }

    @Test
    void isUnknownOnceTheEvidenceIsStale() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.publish("DSA-2", new SourceFix(RELEASE, "curl", "3"));
        report(Requirement.NONE, Hosts.amd64("curl", "2"));
        Instant later = Hosts.NOW.plus(Duration.ofHours(24)).plusSeconds(1);
        test.feed(RELEASE, true, later);

        assertThat(test.state("DSA-1", later)).isEqualTo(FindingState.UNKNOWN);
        assertThat(test.state("DSA-2", later)).isEqualTo(FindingState.UNKNOWN);
        assertThat(endpoints(later)).isEqualTo(ONE_UNKNOWN);
    }

    @Test
    void staysKnownWhileTheEndpointConfirmsItsInventory() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, Hosts.amd64("curl", "2"));
        Instant later = Hosts.NOW.plus(Duration.ofDays(3));
        test.feed(RELEASE, true, later);
        test.engine.seen(Hosts.ENDPOINT, Objects.requireNonNull(test.endpoint().digest()), later);

        assertThat(test.state("DSA-1", later)).isEqualTo(FindingState.PROTECTED);
    }

    @Test
    void believesNoConfirmationOfAnotherInventory() {
        report(Requirement.NONE, Hosts.amd64("curl", "2"));

        assertThat(test.engine.seen(Hosts.ENDPOINT, "sha256:other", Hosts.NOW.plusSeconds(1)))
                .isFalse();
    }

    @Test
    void knowsNoProtectionWhileAFeedIsUnhealthyButStillWhatIsMissing() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.publish("DSA-2", new SourceFix(RELEASE, "curl", "3"));
        report(Requirement.NONE, Hosts.amd64("curl", "2"));
        test.feed(RELEASE, false, Hosts.NOW);

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.UNKNOWN);
        assertThat(test.state("DSA-2")).isEqualTo(FindingState.MISSING);
        assertThat(endpoints(Hosts.NOW)).isEqualTo(ONE_UNKNOWN);
    }

    @Test
    void knowsNoProtectionWhenNobodyReadTheFeedLately() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        Instant later = Hosts.NOW.plus(Duration.ofHours(25));
        test.report(Hosts.report(RELEASE, Requirement.NONE, later, List.of(Hosts.amd64("curl", "2"))));

        assertThat(test.state("DSA-1", later)).isEqualTo(FindingState.UNKNOWN);
    }

    @Test
    void knowsNothingOfAReleaseThatNoFeedLists() {
        test.report(Hosts.report("debian:11", Requirement.NONE, Hosts.amd64("curl", "2")));

        assertThat(endpoints(Hosts.NOW)).isEqualTo(ONE_UNKNOWN);
    }

    @Test
    void knowsNothingOfAnEndpointWithoutAnInventory() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        test.engine.enrol(Hosts.ENDPOINT, test.engine.customer(Hosts.PROVIDER, Hosts.CUSTOMER));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.UNKNOWN);
        assertThat(endpoints(Hosts.NOW)).isEqualTo(ONE_UNKNOWN);
    }

    @Test
    void knowsNothingOfAnEndpointThatWasSetUpAnew() {
        report(Requirement.NONE, Hosts.amd64("curl", "2"));
        test.engine.enrol(Hosts.ENDPOINT, test.engine.customer(Hosts.PROVIDER, Hosts.CUSTOMER));

        assertThat(endpoints(Hosts.NOW)).isEqualTo(ONE_UNKNOWN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Requirement.class,
            names = {"SERVICE", "MACHINE"})
    void awaitsTheRestartAfterTheInstallation(Requirement restart) {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, Hosts.amd64("curl", "1"));
        report(restart, Hosts.amd64("curl", "2"));
        assertThat(test.state("DSA-1")).isEqualTo(FindingState.AWAITING_REBOOT);

        report(Requirement.NONE, Hosts.amd64("curl", "2"));
        assertThat(test.state("DSA-1")).isEqualTo(FindingState.PROTECTED);
    }

    @Test
    void keepsProtectedWhatWasFixedBeforeAnythingHadToRestart() {
        test.publish("DSA-1", new SourceFix(RELEASE, "bash", "5"));
        report(Requirement.NONE, Hosts.amd64("bash", "5"), Hosts.amd64("curl", "1"));
        report(Requirement.SERVICE, Hosts.amd64("bash", "5"), Hosts.amd64("curl", "2"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.PROTECTED);
    }

    @Test
    void awaitsTheRestartForABulletinPublishedAfterTheInstallation() {
        report(Requirement.NONE, Hosts.amd64("curl", "1"));
        report(Requirement.SERVICE, Hosts.amd64("curl", "2"));
        test.engine.view().measure(test.endpoint().customer(), Hosts.NOW);
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.AWAITING_REBOOT);
        assertThat(test.engine
                        .view()
                        .measure(test.endpoint().customer(), Hosts.NOW)
                        .pairs())
                .containsEntry(FindingState.AWAITING_REBOOT, 1L);
    }

    @Test
    void remembersOldCodeOverSeveralInstallations() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, Hosts.amd64("curl", "1"));
        report(Requirement.SERVICE, Hosts.amd64("curl", "2"));
        report(Requirement.SERVICE, Hosts.amd64("curl", "3"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.AWAITING_REBOOT);
    }

    @Test
    void awaitsTheRestartOfAnEndpointThatNeverWasWithoutOne() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.SERVICE, Hosts.amd64("curl", "2"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.AWAITING_REBOOT);
    }

    @Test
    void isUnknownWhereTheEndpointCannotTellWhatRuns() {
        test.publish("DSA-1", new SourceFix(RELEASE, "curl", "2"));
        report(Requirement.NONE, Hosts.amd64("curl", "1"));
        report(Requirement.UNKNOWN, Hosts.amd64("curl", "2"));

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.UNKNOWN);
    }

    private void report(Requirement restart, InstalledPackage... packages) {
        test.report(Hosts.report(RELEASE, restart, packages));
    }

    private Endpoints endpoints(Instant now) {
        return test.engine.view().measure(test.endpoint().customer(), now).endpoints();
    }
}
