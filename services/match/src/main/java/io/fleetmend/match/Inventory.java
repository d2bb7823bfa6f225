package io.fleetmend.match;

import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an endpoint has installed.
 *
 * @param release as far as the inventory tells, {@code debian:12}; null where it does not
 * @param types of its packages, as in package URLs: {@code deb}, {@code rpm}, {@code apk}
 * @param doubts what of it cannot be judged, for people
 */
record Inventory(@Nullable String release, Set<String> types, List<Installed> packages, List<String> doubts) {
    private static final Set<String> FOR_ALL = Set.of("all", "noarch", "");

    Inventory {
        types = Set.copyOf(types);
        packages = List.copyOf(packages);
        doubts = List.copyOf(doubts);
    }

    /** The release of all its packages; null where none is said. */
    static @Nullable String only(Set<String> releases) {
        if (releases.size() > 1) {
            throw new BadMatchException("all packages must be of one release, but there are %s".formatted(releases));
        }
        return releases.isEmpty() ? null : releases.iterator().next();
    }

    /**
     * The release to judge it by.
     *
     * @param asked for by who has the inventory; null to go by what it says itself
     * @throws BadMatchException when nobody says it, or when it is none of those packages: they would look fine
     */
    Release judgedAs(@Nullable String asked) {
        String said = asked != null ? asked : release;
        if (said == null) {
            throw new BadMatchException("the inventory does not say of which release it is: name it with --release,"
                    + " such as bookworm or alpine:3.16");
        }
        Release named = Release.named(said);
        if (release != null && !release.equals(named.id())) {
            throw new BadMatchException("--release must be %s, as the inventory says itself, but was '%s' (%s)"
                    .formatted(release, said, named.id()));
        }
        if (!types.equals(Set.of(named.order()))) {
            throw new BadMatchException("the packages of %s must be of type %s, but the inventory's are of %s"
                    .formatted(named.id(), named.order(), types));
        }
        return named;
    }

    /**
     * What to tell where bulletins name sources. An rpm states its source always; elsewhere one that is called as the package may be left
     * out, but not all are called so.
     */
    Optional<String> doubtOfSources() {
        long stated = packages.stream().filter(Installed::sourceStated).count();
        if (types.contains("rpm")) {
            return stated == packages.size()
                    ? Optional.empty()
                    : Optional.of("some bulletins name sources, but not all packages do: list them with"
                            + " --qf '%{NEVRA} %{SOURCERPM} ...'");
        }
        return stated > 0
                ? Optional.empty()
                : Optional.of("bulletins name sources, but no package says what it was built from");
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
