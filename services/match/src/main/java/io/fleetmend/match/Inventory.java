package io.fleetmend.match;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint has installed.
 *
 * @param release as far as the inventory tells, {@code debian:12}; null where it does not
 * @param doubts what of it cannot be judged, for people
 */
record Inventory(@Nullable String release, List<Installed> packages, List<String> doubts) {
    private static final Set<String> FOR_ALL = Set.of("all", "noarch", "");

    Inventory {
        packages = List.copyOf(packages);
        doubts = List.copyOf(doubts);
    }

    Set<String> names() {
        return items().stream().map(InstalledPackage::name).collect(Collectors.toSet());
    }

    List<InstalledPackage> items() {
        return packages.stream().map(Installed::item).toList();
    }

    /** The one that most packages are for. */
    String architecture() {
        return architectures().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("all");
    }

    /** Those of its packages, with how many are for it. */
    Map<String, Long> architectures() {
        return items().stream()
                .map(InstalledPackage::architecture)
                .filter(each -> !FOR_ALL.contains(each))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }
}
