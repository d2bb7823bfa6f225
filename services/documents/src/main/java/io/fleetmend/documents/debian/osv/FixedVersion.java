package io.fleetmend.documents.debian.osv;

import io.fleetmend.versions.DebVersion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The version from which on a package is not affected. OSV lets a package be affected several times over its history; our bulletins know
 * one version per package, so it is the one that ends the last affected stretch: the ones before would leave the later stretch out.
 */
final class FixedVersion {
    private static final String FROM_THE_START = "0";

    private FixedVersion() {}

    /**
     * Empty when the last stretch has no end yet.
     *
     * @throws io.fleetmend.versions.UnreadableVersionException when several versions cannot be ordered
     */
    static Optional<String> of(List<Map<String, String>> events) {
        List<Step> steps = new ArrayList<>();
        for (Map<String, String> event : events) {
            event.forEach((kind, version) -> steps.add(new Step(kind, version)));
        }
        if (steps.size() > 2) {
            steps.sort(Comparator.comparing(Step::order));
        }
        @Nullable String fixed = null;
        boolean affected = false;
        for (Step step : steps) {
            switch (step.kind) {
                case "introduced" -> {
                    affected = true;
                    fixed = null;
                }
                case "fixed" -> {
                    if (affected && !step.version.equals(FROM_THE_START)) {
                        fixed = step.version;
                    }
                    affected = false;
                }
                default -> {
                    // last_affected names no version to install, limit no fix
                }
            }
        }
        return Optional.ofNullable(fixed);
    }

    private record Step(String kind, String version) {
        /** "0" means before every version, also before 0~beta. */
        Order order() {
            return new Order(version.equals(FROM_THE_START) ? null : DebVersion.parse(version));
        }
    }

    private record Order(@Nullable DebVersion version) implements Comparable<Order> {
        @Override
        public int compareTo(Order other) {
            if (version == null || other.version == null) {
                return Boolean.compare(version != null, other.version != null);
            }
            return version.compareTo(other.version);
        }
    }
}
