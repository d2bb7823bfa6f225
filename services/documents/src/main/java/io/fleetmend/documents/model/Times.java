package io.fleetmend.documents.model;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates in the forms that vendors use. One without a zone is taken as UTC: none of them says which one it means. */
public final class Times {
    private static final int FIRST_YEAR = 1980;
    private static final int LAST_YEAR = 2100;
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern AMERICAN = Pattern.compile("(\\d{2})-(\\d{2})-(\\d{2})");
    /** What a spreadsheet leaves behind: {@code [$-30009]3/14/2017}. */
    private static final Pattern SPREADSHEET =
            Pattern.compile("(?:\\[\\$-[0-9A-Fa-f]+])?(\\d{1,2})/(\\d{1,2})/(\\d{4})");

    private static final DateTimeFormatter LOCAL = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .appendPattern("['T'][ ]HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 1, 9, true)
            .optionalEnd()
            .toFormatter(Locale.ROOT);

    private Times() {}

    /**
     * Null for null and blank.
     *
     * @throws IllegalArgumentException for what is no date, or one that no bulletin can have
     */
    public static @Nullable Instant of(@Nullable String stated) {
        if (stated == null || stated.isBlank()) {
            return null;
        }
        String text = stated.strip();
        try {
            Instant instant = parse(text);
            int year = instant.atOffset(ZoneOffset.UTC).getYear();
            if (year >= FIRST_YEAR && year <= LAST_YEAR) {
                return instant;
            }
        } catch (DateTimeException e) {
            throw unreadable(text, e);
        }
        throw unreadable(text, null);
    }

    /** A date that was read already, held to the same years. */
    public static @Nullable Instant checked(@Nullable Instant stated) {
        return stated == null ? null : of(stated.toString());
    }

    private static Instant parse(String text) {
        if (text.endsWith("Z") && text.indexOf('T') > 0) {
            return Instant.parse(text);
        }
        if (text.length() == 8 && text.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE)
                    .atStartOfDay()
                    .toInstant(ZoneOffset.UTC);
        }
        Matcher american = AMERICAN.matcher(text);
        if (american.matches()) {
            int year = Integer.parseInt(american.group(3));
            return day(year < 80 ? 2000 + year : 1900 + year, american.group(1), american.group(2));
        }
        Matcher spreadsheet = SPREADSHEET.matcher(text);
        if (spreadsheet.matches()) {
            return day(Integer.parseInt(spreadsheet.group(3)), spreadsheet.group(1), spreadsheet.group(2));
        }
        if (DAY.matcher(text).matches()) {
            return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
        }
        if (text.endsWith(" UTC")) {
            return local(text.substring(0, text.length() - " UTC".length()));
        }
        int zone = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
        return zone > "yyyy-MM-ddT".length() ? OffsetDateTime.parse(text).toInstant() : local(text);
    }

    private static Instant day(int year, String month, String day) {
        return LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day))
                .atStartOfDay()
                .toInstant(ZoneOffset.UTC);
    }

    private static Instant local(String text) {
        return LocalDateTime.parse(text, LOCAL).toInstant(ZoneOffset.UTC);
    }

    private static IllegalArgumentException unreadable(String text, @Nullable DateTimeException cause) {
        String clipped = text.length() <= 60 ? text : text.substring(0, 60) + "…";
        return new IllegalArgumentException(
                "a date must be one from %d to %d, but was '%s'".formatted(FIRST_YEAR, LAST_YEAR, clipped), cause);
    }
}
