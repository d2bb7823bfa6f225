package io.fleetmend.platform.http;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Points in time that a caller names, {@code 2026-11-23T00:00:00Z}. */
public final class Moments {
    /** The years of RFC 3339; an {@link Instant} knows more of them than the database does. */
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private Moments() {}

    /** Null where none is given. */
    public static @Nullable Instant orNull(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return parse(text);
        } catch (DateTimeException e) {
            throw Problems.invalid(
                    field,
                    "%s must be a time of the years 1 to 9999 such as 2026-11-23T00:00:00Z, but was '%s'"
                            .formatted(field, text));
        }
    }

    public static Instant or(String field, @Nullable String text, Instant otherwise) {
        Instant given = orNull(field, text);
        return given == null ? otherwise : given;
    }

    /** @throws DateTimeException for what is no time, or none between the years 1 and 9999 */
    public static Instant parse(String text) {
        Instant moment = Instant.parse(text);
        if (moment.isBefore(EARLIEST) || moment.isAfter(LATEST)) {
            throw new DateTimeException("must be between %s and %s, but was %s".formatted(EARLIEST, LATEST, moment));
        }
        return moment;
    }
}
