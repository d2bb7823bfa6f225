package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import java.nio.file.Files;
import java.util.List;

/** What must be restarted for the installed updates to take effect. */
final class RestartCheck {
    private RestartCheck() {}

    static RestartState read(Root root, List<InstalledPackage> packages) {
        Kernels kernels = Kernels.read(root, packages);
        MappedLibraries libraries = MappedLibraries.read(root);
        boolean announced =
                Files.exists(root.file("/run/reboot-required")) || Files.exists(root.file("/var/run/reboot-required"));
        Requirement requirement;
        if (announced || kernels.outdated() || libraries.initOutdated()) {
            requirement = Requirement.MACHINE;
        } else if (!libraries.outdated().isEmpty()) {
            requirement = Requirement.SERVICE;
        } else {
            requirement = libraries.complete() ? Requirement.NONE : Requirement.UNKNOWN;
        }
        return new RestartState(requirement, List.copyOf(libraries.outdated()), kernels.running(), kernels.newest());
    }
}
