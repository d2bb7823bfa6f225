package io.fleetmend.exposure.engine;

import io.fleetmend.versions.DebVersion;
import io.fleetmend.versions.UnreadableVersionException;
import org.jspecify.annotations.Nullable;

/** Reads versions where an unreadable one makes something unknown instead of failing. */
final class Versions {
    private Versions() {}

    static @Nullable DebVersion readable(String text) {
        try {
            return DebVersion.parse(text);
        } catch (UnreadableVersionException e) {
            return null;
        }
    }
}
