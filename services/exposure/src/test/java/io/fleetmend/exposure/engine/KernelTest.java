package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.BulletinFacts.SourceFix;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new kernel is a new package beside the old ones, brought by the update of a package that only names it. */
class KernelTest {
    private static final String RELEASE = "debian:12";
    private static final InstalledPackage META_OLD = Hosts.binary("linux-image-amd64", "6.1.1-1", "linux", "6.1.1-1");
    private static final InstalledPackage META_NEW = Hosts.binary("linux-image-amd64", "6.1.2-1", "linux", "6.1.2-1");
    private static final InstalledPackage OLD =
            Hosts.binary("linux-image-6.1.0-1-amd64", "6.1.1-1", "linux", "6.1.1-1");
    private static final InstalledPackage NEW =
            Hosts.binary("linux-image-6.1.0-2-amd64", "6.1.2-1", "linux", "6.1.2-1");
    private final TestEngine test = TestEngine.withTrustedFeed(RELEASE);

    @BeforeEach
    void anAdvisoryForTheKernel() {
        test.publish("DSA-1", new SourceFix(RELEASE, "linux", "6.1.2-1"));
    }

    @Test
    void isAnUpdateOfTheInstalledPackageThatNamesTheNewOne() {
        offer(offered("linux-image-amd64"), offered("linux-image-6.1.0-2-amd64"));
        report(Requirement.NONE, "6.1.0-1-amd64", "6.1.0-1-amd64", META_OLD, OLD);

        assertThat(test.installable()).containsExactly("linux-image-amd64 6.1.2-1");
    }

    @Test
    void awaitsTheRestartWhileTheOldKernelRuns() {
        report(Requirement.NONE, "6.1.0-1-amd64", "6.1.0-1-amd64", META_OLD, OLD);
        report(Requirement.MACHINE, "6.1.0-1-amd64", "6.1.0-2-amd64", META_NEW, OLD, NEW);

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.AWAITING_REBOOT);
    }

    @Test
    void protectsOnceTheNewKernelRunsAlthoughTheOldOneIsKept() {
        report(Requirement.NONE, "6.1.0-2-amd64", "6.1.0-2-amd64", META_NEW, OLD, NEW);

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.PROTECTED);
    }

    @Test
    void missesAnUpdateThatIsOfferedForAKeptKernel() {
        report(Requirement.NONE, "6.1.0-2-amd64", "6.1.0-2-amd64", META_NEW, OLD, NEW);
        offer(offered("linux-image-6.1.0-1-amd64"));

        assertThat(test.installable()).containsExactly("linux-image-6.1.0-1-amd64 6.1.2-1");
    }

    @Test
    void missesTheFixWhileTheOldKernelRunsAndNoRestartIsAwaited() {
        report(Requirement.NONE, "6.1.0-1-amd64", "6.1.0-2-amd64", META_NEW, OLD, NEW);

        assertThat(test.state("DSA-1")).isEqualTo(FindingState.MISSING);
    }

    private void report(Requirement restart, String running, String newest, InstalledPackage... packages) {
        InventoryReportedV1 plain = Hosts.report(RELEASE, restart, packages);
        test.report(new InventoryReportedV1(
                plain.provider(),
                plain.customer(),
                plain.site(),
                plain.endpoint(),
                plain.digest() + running,
                plain.collectedAt(),
                plain.receivedAt(),
                plain.os(),
                new RestartState(restart, List.of(), running, newest),
                plain.sources(),
                plain.packages()));
    }

    private static BinaryPackage offered(String name) {
        return new BinaryPackage(name, "amd64", "6.1.2-1", "6.1.2-1", "", 1);
    }

    private void offer(BinaryPackage... packages) {
        test.engine.offer(new UpdatePublishedV1(RELEASE, "security", "linux", Archive.INDEX_DATE, List.of(packages)));
    }
}
