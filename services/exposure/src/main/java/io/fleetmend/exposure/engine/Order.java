package io.fleetmend.exposure.engine;

import io.fleetmend.versions.UnreadableVersionException;
import io.fleetmend.versions.scheme.Distributions;
import io.fleetmend.versions.scheme.Version;
import io.fleetmend.versions.scheme.VersionScheme;
import io.fleetmend.versions.scheme.VersionSchemes;
import org.jspecify.annotations.Nullable;

/**
 * How the versions of a release are ordered. Where nobody knows, none of its versions can be read, and all of it is unknown.
 *
 * @param scheme null where nobody knows
 */
record Order(@Nullable VersionScheme scheme) {
    /** vercmp takes a version without a release for equal to all of them, which is no order; packages always have one. */
    private static final @Nullable VersionScheme ARCH =
            VersionSchemes.find("alpm").orElse(null);

    /** @param release {@code debian:12}: the distribution and its version; any other word is looked up as a type of package URLs */
    static Order of(String release) {
        int colon = release.indexOf(':');
        String distribution = colon < 0 ? release : release.substring(0, colon);
        return new Order(
                VersionSchemes.find(Distributions.packages(distribution).orElse(distribution))
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
