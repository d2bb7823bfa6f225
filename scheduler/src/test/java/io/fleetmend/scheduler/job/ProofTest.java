package io.fleetmend.scheduler.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.planner.Work;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProofTest {
    @ParameterizedTest
    @CsvSource({
        "1.10-1, INSTALLED, NONE, SUCCEEDED",
        "1.11-1, INSTALLED, NONE, SUCCEEDED",
        "1:0.1-1, INSTALLED, NONE, SUCCEEDED",
        "1.9-1, INSTALLED, NONE, FAILED",
        "1.10~rc1-1, INSTALLED, NONE, FAILED",
        "not a version, INSTALLED, NONE, FAILED",
        "1.10-1, HALF_CONFIGURED, NONE, FAILED",
        "1.10-1, INSTALLED, SERVICE, AWAITING_RESTART",
        "1.10-1, INSTALLED, MACHINE, AWAITING_RESTART",
        "1.10-1, INSTALLED, UNKNOWN, AWAITING_RESTART"
    })
    void isGivenByTheInventoryAlone(String version, PackageState state, Requirement restart, JobState expected) {
        InstalledPackage installed =
                new InstalledPackage("openssl", "amd64", version, "openssl", version, false, state);
        Work work = Work.install(List.of(new MinimumVersion("openssl", "amd64", "1.10-1")), List.of());
        assertThat(Proof.of(work, inventory(restart, installed))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"NONE, SUCCEEDED", "SERVICE, FAILED", "MACHINE, FAILED", "UNKNOWN, FAILED"})
    void ofARestartIsThatNothingHasToBeRestartedAnyMore(Requirement restart, JobState expected) {
        InstalledPackage installed =
                new InstalledPackage("openssl", "amd64", "1.9-1", "openssl", "1.9-1", false, PackageState.INSTALLED);
        Work work = Work.restart(List.of(new BulletinId("DSA-1")));
        assertThat(Proof.of(work, inventory(restart, installed))).isEqualTo(expected);
    }

    private static InventoryReport inventory(Requirement restart, InstalledPackage installed) {
        return new InventoryReport(
                "sha256:any",
                Instant.EPOCH,
                "web-1",
                new OperatingSystem("debian", "12", "Debian", "amd64"),
                new RestartState(restart, List.of(), "", ""),
                new PackageSources(true, null, null, List.of()),
                List.of(installed));
    }
}
