package io.fleetmend.tenant.access;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks of what comes from outside. Texts are just text: nothing is escaped here, and nothing interpreted anywhere. */
public final class Input {
    public static final int LONGEST_NAME = 200;

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private Input() {}

    /** One line of text for people. */
    public static String name(String field, @Nullable String value) {
        return text(field, value, LONGEST_NAME);
    }

    public static String text(String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw new IllegalArgumentException("%s must have 1 to %d characters, but had %s"
                    .formatted(field, longest, value == null || value.isBlank() ? "none" : value.length()));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("%s must have no control characters".formatted(field));
        }
        return value.strip();
    }

    /** A zone with rules for summer time; an offset such as +02:00 would be wrong half of the year. */
    public static ZoneId zone(String field, @Nullable ZoneId value) {
        if (value == null || !ZoneId.getAvailableZoneIds().contains(value.getId())) {
            throw new IllegalArgumentException(
                    "%s must be an IANA zone such as Europe/Berlin, but was '%s'".formatted(field, value));
        }
        return value;
    }

    public static Duration duration(String field, @Nullable Duration value, Duration least, Duration most) {
        if (value == null || value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(
                    "%s must be from %s to %s, but was %s".formatted(field, least, most, value));
        }
        return value;
    }

    /** {@code lines.servers}, where the name that somebody chose can stand in such a path; otherwise {@code lines}. */
    public static String below(String field, String name) {
        return PLAIN.matcher(name).matches() ? field + "." + name : field;
    }

    public static <T> T required(String field, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException("%s is needed, but is absent".formatted(field));
        }
        return value;
    }

    public static <T extends Collection<?>> T atMost(String field, @Nullable T values, int most) {
        T present = required(field, values);
        if (present.size() > most) {
            throw new IllegalArgumentException(
                    "%s must have at most %d entries, but had %d".formatted(field, most, present.size()));
        }
        if (present.stream().anyMatch(value -> value == null)) {
            throw new IllegalArgumentException("%s must have no empty entries".formatted(field));
        }
        return present;
    }
}
