package io.fleetmend.versions.scheme;

import java.util.Map;
import java.util.Optional;

/** What kind of packages a Linux distribution is made of, by the {@code ID} of os-release(5). */
public final class Distributions {
    private static final Map<String, String> PACKAGES = Map.ofEntries(
            Map.entry("debian", "deb"),
            Map.entry("raspbian", "deb"),
            Map.entry("ubuntu", "deb"),
            Map.entry("almalinux", "rpm"),
            Map.entry("amzn", "rpm"),
            Map.entry("azurelinux", "rpm"),
            Map.entry("centos", "rpm"),
            Map.entry("fedora", "rpm"),
            Map.entry("mariner", "rpm"),
            Map.entry("ol", "rpm"),
            Map.entry("opensuse-leap", "rpm"),
            Map.entry("photon", "rpm"),
            Map.entry("rhel", "rpm"),
            Map.entry("rocky", "rpm"),
            Map.entry("sled", "rpm"),
            Map.entry("sles", "rpm"),
            Map.entry("alpine", "apk"),
            Map.entry("arch", "alpm"));

    private Distributions() {}

    /**
     * The type of its packages in package URLs, which is also that of their order in {@link VersionSchemes}; empty for a distribution that
     * nobody here knows, whose versions cannot be compared.
     */
    public static Optional<String> packages(String distribution) {
        return Optional.ofNullable(PACKAGES.get(distribution));
    }
}
