package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What must be restarted for the installed updates to take effect. */
final class RestartCheck {
    private static final Path PROC = Path.of("/proc");

    private RestartCheck() {}

    static RestartState read(Root root, List<InstalledPackage> packages) {
        return read(root, PROC, packages);
    }

    static RestartState read(Root root, Path proc, List<InstalledPackage> packages) {
        Kernels kernels = Kernels.read(root, proc, packages);
        MappedLibraries libraries = MappedLibraries.read(root, proc);
        boolean announced =
                Files.exists(root.file("/run/reboot-required")) || Files.exists(root.file("/var/run/reboot-required"));
        Requirement requirement;
        if (announced || kernels.standing() == Kernels.Standing.OUTDATED || libraries.initOutdated()) {
            requirement = Requirement.MACHINE;
        } else if (!libraries.outdated().isEmpty()) {
            requirement = Requirement.SERVICE;
        } else {
            boolean allSeen = libraries.complete() && kernels.standing() == Kernels.Standing.CURRENT;
            requirement = allSeen ? Requirement.NONE : Requirement.UNKNOWN;
        }
        return new RestartState(requirement, List.copyOf(libraries.outdated()), kernels.running(), kernels.newest());
    }
}
