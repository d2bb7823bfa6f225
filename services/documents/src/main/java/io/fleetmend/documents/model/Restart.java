package io.fleetmend.documents.model;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What has to start anew: CSAF section 3.2.3.12.6, and what Microsoft knows besides. */
public enum Restart {
    NOT_STATED,
    NONE,
    VULNERABLE_COMPONENT,
    SERVICE,
    PARENT,
    DEPENDENCIES,
    CONNECTED,
    MACHINE,
    ZONE,
    SYSTEM,
    /** Microsoft's "Maybe". */
    MAYBE;

    public static Restart ofCsaf(@Nullable String category) {
        for (Restart restart : values()) {
            if (restart != NOT_STATED
                    && restart != MAYBE
                    && restart.name().toLowerCase(Locale.ROOT).equals(category)) {
                return restart;
            }
        }
        return NOT_STATED;
    }

    /** An unknown word is not stated, never "none". */
    public static Restart ofMicrosoft(@Nullable String word) {
        return switch (word == null ? "" : word) {
            case "Yes" -> MACHINE;
            case "Maybe" -> MAYBE;
            case "No" -> NONE;
            default -> NOT_STATED;
        };
    }
}
