package io.fleetmend.exposure.engine;

import io.fleetmend.versions.scheme.Version;
import org.jspecify.annotations.Nullable;

/** What comes of comparing what is installed with the version that a bulletin names as fixed. */
public enum Comparison {
    BELOW,
    AT_LEAST,
    FIX_UNREADABLE,
    INSTALLED_UNREADABLE,
    /** At the fix by its version, but an interrupted transaction left it half done. */
    INTERRUPTED;

    /** @param installed the version that the bulletin speaks of: of the source package, or of the binary one */
    static Comparison of(Entry entry, @Nullable Version installed, @Nullable Version fix) {
        if (fix == null) {
            return FIX_UNREADABLE;
        }
        if (installed == null) {
            return INSTALLED_UNREADABLE;
        }
        if (installed.compareTo(fix) < 0) {
            return BELOW;
        }
        if (!entry.isReadable()) {
            return INSTALLED_UNREADABLE;
        }
        return entry.software().complete() ? AT_LEAST : INTERRUPTED;
    }
}
