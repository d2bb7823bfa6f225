package io.fleetmend.match;

import io.fleetmend.agent.inventory.DpkgStatus;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.Unpacked;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What an endpoint has installed. */
record Inventory(List<InstalledPackage> packages) {
    private static final Limits LIMITS = Limits.single(256L << 20);
    /** A package of every Debian; it carries the release's number: {@code 12.4+deb12u10} is of Debian 12. */
    private static final String OF_THE_RELEASE = "base-files";

    private static final String ALL = "all";

    Inventory {
        packages = List.copyOf(packages);
    }

    /**
     * dpkg's status file, packed or not.
     *
     * @throws BadMatchException when it lists no installed package
     */
    static Inventory read(Path file) throws IOException {
        Inventory inventory = new Inventory(Unpacked.read(file, LIMITS, DpkgStatus::read));
        if (inventory.packages.isEmpty()) {
            throw new BadMatchException(
                    "%s must be dpkg's status file (/var/lib/dpkg/status), but lists no installed package"
                            .formatted(file));
        }
        return inventory;
    }

    /** Of Debian, as far as the inventory tells. */
    Optional<String> release() {
        return packages.stream()
                .filter(each -> each.name().equals(OF_THE_RELEASE))
                .map(InstalledPackage::version)
                .filter(version -> version.matches("\\d+([.+].*)?") && !version.contains("ubuntu"))
                .map(version -> "debian:" + version.split("[.+]")[0])
                .findFirst();
    }

    Set<String> names() {
        return packages.stream().map(InstalledPackage::name).collect(Collectors.toSet());
    }

    /** The one that most packages are for. */
    String architecture() {
        return packages.stream()
                .map(InstalledPackage::architecture)
                .filter(each -> !each.equals(ALL) && !each.isEmpty())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(ALL);
    }
}
