package io.fleetmend.scheduler.database;

import io.fleetmend.platform.http.Problems;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What comes from outside must be there, short enough, and one of the words we know. */
public final class Texts {
    private Texts() {}

    /** JSON may leave out what Java's types promise. */
    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("%s must be given, but was missing".formatted(field));
        }
        return value;
    }

    public static void filled(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("%s must be given, but was empty".formatted(field));
        }
        atMost(field, value, longest);
    }

    public static void atMost(String field, @Nullable String value, int longest) {
        if (value != null && value.length() > longest) {
            throw new IllegalArgumentException(
                    "%s must have at most %d characters, but had %d".formatted(field, longest, value.length()));
        }
    }

    /** A query parameter that names a constant. */
    public static <E extends Enum<E>> @Nullable E constantOrNull(
            Class<E> constants, String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        return Arrays.stream(constants.getEnumConstants())
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElseThrow(() -> Problems.invalid(
                        field,
                        "%s must be one of %s, but was '%s'"
                                .formatted(field, Arrays.toString(constants.getEnumConstants()), text)));
    }
}
