package io.fleetmend.exposure.engine;

import io.fleetmend.versions.scheme.Version;
import org.jspecify.annotations.Nullable;

/**
 * A software in the catalogue with its versions read once for all.
 *
 * @param version of the binary package; null when unreadable
 * @param sourceVersion null when unreadable
 */
record Entry(
        int id,
        Software software,
        Track track,
        @Nullable Version version,
        @Nullable Version sourceVersion) {
    boolean isReadable() {
        return version != null && sourceVersion != null;
    }
}
