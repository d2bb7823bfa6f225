package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.planner.Work;
import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.UnreadableVersionException;
import java.util.List;

/** Whether an inventory proves that a job is done. What an agent believes, or a package manager returned, does not count here. */
final class Proof {
    private Proof() {}

    /** SUCCEEDED, AWAITING_RESTART while something may still run old code, or FAILED. */
    static JobState of(Work work, InventoryReport inventory) {
        return switch (work.action()) {
            case INSTALL -> installed(work.packages(), inventory);
            case RESTART ->
                inventory.restart().requirement() == RestartState.Requirement.NONE
                        ? JobState.SUCCEEDED
                        : JobState.FAILED;
        };
    }

    private static JobState installed(List<MinimumVersion> wanted, InventoryReport inventory) {
        if (!wanted.stream().allMatch(minimum -> holds(minimum, inventory.packages()))) {
            return JobState.FAILED;
        }
        return switch (inventory.restart().requirement()) {
            case NONE -> JobState.SUCCEEDED;
            // unknown is never protected
            case SERVICE, MACHINE, UNKNOWN -> JobState.AWAITING_RESTART;
        };
    }

    /** Every instance of the package must be whole and new enough; a package that is not there any more needs nothing. */
    private static boolean holds(MinimumVersion minimum, List<InstalledPackage> packages) {
        return packages.stream()
                .filter(installed -> installed.name().equals(minimum.name())
                        && installed.architecture().equals(minimum.architecture()))
                .allMatch(installed -> installed.state() == PackageState.INSTALLED
                        && isAtLeast(installed.version(), minimum.version()));
    }

    private static boolean isAtLeast(String version, String minimum) {
        try {
            return DebVersion.parse(version).compareTo(DebVersion.parse(minimum)) >= 0;
        } catch (UnreadableVersionException e) {
            return false;
        }
    }
}
