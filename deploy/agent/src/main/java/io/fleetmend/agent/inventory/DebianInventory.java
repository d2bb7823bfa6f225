package io.fleetmend.agent.inventory;

import io.fleetmend.agent.root.Root;
import io.fleetmend.contracts.agent.v1.InventoryReport;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** The inventory of a root that dpkg and apt keep. */
public final class DebianInventory {
    private DebianInventory() {}

    public static List<InstalledPackage> packages(Root root) {
        return DpkgStatus.readFolder(root.file("/var/lib/dpkg"));
    }

    public static OperatingSystem operatingSystem(Root root) {
        return OsRelease.read(root, packages(root));
    }

    public static InventoryReport read(Root root, RefreshRecord refresh, Instant now) {
        List<InstalledPackage> packages = packages(root);
        OperatingSystem os = OsRelease.read(root, packages);
        RestartState restart = RestartCheck.read(root, packages);
        PackageSources sources =
                new PackageSources(refresh.complete(), refresh.completeAt(), refresh.problem(), AptIndexes.read(root));
        String digest = InventoryReport.digestOf(os, restart, sources, packages);
        return new InventoryReport(digest, now, hostname(root), os, restart, sources, packages);
    }

    public static String hostname(Root root) {
        return firstLine(root.file("/etc/hostname"), "localhost");
    }

    public static String machineId(Root root) {
        return firstLine(root.file("/etc/machine-id"), "");
    }

    private static String firstLine(Path file, String otherwise) {
        try {
            String text = Files.readString(file).strip();
            return text.isEmpty() ? otherwise : text.lines().findFirst().orElse(otherwise);
        } catch (IOException e) {
            return otherwise;
        }
    }
}
