package io.fleetmend.exposure.engine;

import io.fleetmend.versions.UnreadableVersionException;
import io.fleetmend.versions.scheme.Version;
import io.fleetmend.versions.scheme.VersionScheme;
import io.fleetmend.versions.scheme.VersionSchemes;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the versions of a release are ordered. Where nobody knows, none of its versions can be read, and all of it is unknown.
 *
 * @param scheme null where nobody knows
 */
record Order(@Nullable VersionScheme scheme) {
    /** By {@code ID} of os-release; any other word is looked up as a type of package URLs. */
    private static final Map<String, String> TYPES = Map.ofEntries(
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
            Map.entry("arch", "alpm"));

    /** vercmp takes a version without a release for equal to all of them, which is no order; packages always have one. */
    private static final @Nullable VersionScheme ARCH =
            VersionSchemes.find("alpm").orElse(null);

    /** @param release {@code debian:12}: the distribution and its version */
    static Order of(String release) {
        int colon = release.indexOf(':');
        String distribution = colon < 0 ? release : release.substring(0, colon);
        return new Order(VersionSchemes.find(TYPES.getOrDefault(distribution, distribution))
                .orElse(null));
    }

    /** Null for what cannot be read: that makes something unknown instead of failing. */
    @Nullable
    Version read(String text) {
        if (scheme == null || (scheme == ARCH && text.indexOf('-') < 0)) {
            return null;
        }
        try {
            return scheme.read(text);
        } catch (UnreadableVersionException e) {
            return null;
        }
    }
}
