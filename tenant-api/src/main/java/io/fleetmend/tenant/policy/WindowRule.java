package io.fleetmend.tenant.policy;

import io.fleetmend.tenant.access.Input;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;

/**
 * A maintenance window: RFC 5545 recurrence in an IANA zone.
 *
 * @param start local date and time of the first occurrence, {@code 2026-01-13T02:00}
 * @param recurrence an RRULE value such as {@code FREQ=MONTHLY;BYDAY=2TU}; empty for a single occurrence
 * @param length of each occurrence, in elapsed time
 */
public record WindowRule(String id, String name, ZoneId timeZone, String start, String recurrence, Duration length) {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int LONGEST_RULE = 500;

    public WindowRule {
        id = Input.text("id", id, 64);
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("id must be of A-Z a-z 0-9 . _ -, but was '%s'".formatted(id));
        }
        name = Input.name("name", name);
        timeZone = Input.zone("timeZone", timeZone);
        start = Input.text("start", start, 30);
        LocalDateTime first = first(start);
        recurrence = recurrence == null ? "" : recurrence;
        if (!recurrence.isEmpty()) {
            requireRule(recurrence, first);
        }
        length = Input.duration("length", length, SHORTEST, LONGEST);
    }

    private static LocalDateTime first(String start) {
        try {
            return LocalDateTime.parse(start);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "start must be a local date and time such as 2026-01-13T02:00, but was '%s'".formatted(start), e);
        }
    }

    private static void requireRule(String recurrence, LocalDateTime first) {
        Input.text("recurrence", recurrence, LONGEST_RULE);
        try {
            RecurrenceRule rule =
                    new RecurrenceRule(recurrence.toUpperCase(Locale.ROOT), RecurrenceRule.RfcMode.RFC5545_STRICT);
            boolean tooOften = switch (rule.getFreq()) {
                case SECONDLY, MINUTELY, HOURLY -> true;
                case DAILY, WEEKLY, MONTHLY, YEARLY -> false;
            };
            if (tooOften) {
                throw new IllegalArgumentException(
                        "recurrence must be at most daily (%s), but was '%s'".formatted(Freq.DAILY, recurrence));
            }
            // lib-recur counts months from 0
            DateTime begin = new DateTime(
                    first.getYear(),
                    first.getMonthValue() - 1,
                    first.getDayOfMonth(),
                    first.getHour(),
                    first.getMinute(),
                    first.getSecond());
            if (!rule.iterator(begin).hasNext()) {
                throw new IllegalArgumentException(
                        "recurrence must have an occurrence, but '%s' has none".formatted(recurrence));
            }
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalArgumentException(
                    "recurrence must be an RFC 5545 rule such as FREQ=MONTHLY;BYDAY=2TU, but was '%s': %s"
                            .formatted(recurrence, e.getMessage()),
                    e);
        }
    }
}
