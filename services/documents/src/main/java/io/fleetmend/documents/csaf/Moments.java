package io.fleetmend.documents.csaf;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Timestamps of RFC 3339 as moments; what is none is the beginning of time, and fails the tests that are about that. java.time knows
 * neither leap seconds nor offsets over 18 hours nor more than nine digits of a second.
 */
final class Moments {
    private static final Pattern SYNTAX =
            Pattern.compile("([0-9]{4}-[0-9]{2}-[0-9]{2})[Tt]([0-9]{2}:[0-9]{2}):([0-5][0-9]|60)(?:\\.([0-9]+))?"
                    + "(?:[Zz]|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))");

    /** Before every moment that can be written, and far enough from the end of Instant to be reckoned with. */
    private static final Instant BEGINNING = Instant.parse("-9999-01-01T00:00:00Z");

    private Moments() {}

    static boolean isOne(String text) {
        return !of(text).equals(BEGINNING);
    }

    static Instant of(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            return BEGINNING;
        }
        try {
            String seconds = parts.group(3).equals("60") ? "59" : parts.group(3);
            String fraction = parts.group(4) == null ? "0" : parts.group(4);
            LocalDateTime local = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2) + ":" + seconds + "."
                    + fraction.substring(0, Math.min(9, fraction.length())));
            return local.toInstant(ZoneOffset.UTC).minusSeconds(offset(parts));
        } catch (DateTimeException e) {
            return BEGINNING;
        }
    }

    private static long offset(Matcher parts) {
        if (parts.group(5) == null) {
            return 0;
        }
        long seconds = Long.parseLong(parts.group(6)) * 3600 + Long.parseLong(parts.group(7)) * 60;
        return parts.group(5).equals("-") ? -seconds : seconds;
    }
}
