package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.inventory.v1.RestartState;
import java.util.List;

/** Reads an inventory report as software of the catalogue. */
public final class InstalledSoftware {
    private static final String KERNEL = "linux-image-";
    private static final String UNSIGNED = "-unsigned";

    private InstalledSoftware() {}

    /** In the order of the report. */
    public static List<Software> of(InventoryReportedV1 report) {
        String release = report.os().release();
        String architecture = report.os().architecture();
        return report.packages().stream()
                .map(installed -> software(installed, release, architecture, report.restart()))
                .toList();
    }

    private static Software software(
            InstalledPackage installed, String release, String architecture, RestartState restart) {
        return new Software(
                release,
                installed.sourceName(),
                installed.sourceVersion(),
                installed.name(),
                installed.architecture(),
                architecture,
                installed.version(),
                installed.held(),
                isComplete(installed.state()),
                isRetiredKernel(installed.name(), restart));
    }

    private static boolean isComplete(InstalledPackage.PackageState state) {
        return switch (state) {
            case INSTALLED, TRIGGERS_PENDING -> true;
            case UNPACKED, HALF_CONFIGURED, HALF_INSTALLED -> false;
        };
    }

    /**
     * Package managers keep old kernels beside the new one, for good. One that is neither running nor the newest runs nothing; the
     * running one is old code that only a restart replaces, so while the restart is awaited it counts as what it was before (see
     * {@link Evidence#unsettled()}).
     */
    private static boolean isRetiredKernel(String name, RestartState restart) {
        if (!name.startsWith(KERNEL) || restart.newestKernel().isEmpty()) {
            return false;
        }
        String kernel = name.substring(KERNEL.length());
        if (kernel.isEmpty() || !Character.isDigit(kernel.charAt(0))) {
            return false;
        }
        if (kernel.endsWith(UNSIGNED)) {
            kernel = kernel.substring(0, kernel.length() - UNSIGNED.length());
        }
        boolean runs =
                kernel.equals(restart.runningKernel()) && restart.requirement() != RestartState.Requirement.MACHINE;
        return !runs && !kernel.equals(restart.newestKernel());
    }
}
