package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Timestamps of RFC 3339, section 5.6, by the moment they name. */
final class DateTimeScheme {
    private DateTimeScheme() {}

    static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UnreadableVersionException("datetime", text, "a timestamp of RFC 3339 is expected");
        }
    }
}
