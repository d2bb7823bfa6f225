package io.fleetmend.scheduler.window;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;

/** A recurrence rule expanded on the wall clock: no zone, so no hour is missing or doubled here. */
final class LocalRecurrence {
    /** Fast-forwarding lands a little before, so that nothing at the border is passed over. */
    private static final int MARGIN_DAYS = 2;

    private final LocalDateTime start;
    private final String rule;
    private final ZoneId zone;

    /** @param zone only to read an UNTIL that is given in UTC, as RFC 5545 wants it for a start with a zone */
    LocalRecurrence(LocalDateTime start, String rule, ZoneId zone) {
        this.start = start;
        this.rule = rule;
        this.zone = zone;
        // fails now rather than when the window should open
        if (!from(start).hasNext()) {
            throw new IllegalArgumentException("recurrence must name at least one start, but was '%s'".formatted(rule));
        }
    }

    /** The local starts not before {@code from}, ascending, possibly without end. */
    Iterator<LocalDateTime> from(LocalDateTime from) {
        if (rule.isBlank()) {
            return (start.isBefore(from) ? List.<LocalDateTime>of() : List.of(start)).iterator();
        }
        RecurrenceRuleIterator instances = parse().iterator(floating(start));
        LocalDateTime near = from.minusDays(MARGIN_DAYS);
        if (near.isAfter(start)) {
            instances.fastForward(floating(near));
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                while (instances.hasNext() && local(instances.peekDateTime()).isBefore(from)) {
                    instances.nextDateTime();
                }
                return instances.hasNext();
            }

            @Override
            public LocalDateTime next() {
                return local(instances.nextDateTime());
            }
        };
    }

    private RecurrenceRule parse() {
        try {
            RecurrenceRule parsed = new RecurrenceRule(rule);
            DateTime until = parsed.getUntil();
            if (until != null && !until.isFloating() && !until.isAllDay()) {
                parsed.setUntil(floating(LocalDateTime.ofInstant(Instant.ofEpochMilli(until.getTimestamp()), zone)));
            } else if (until != null && until.isAllDay()) {
                parsed.setUntil(floating(local(until).plusDays(1).minusSeconds(1)));
            }
            return parsed;
        } catch (InvalidRecurrenceRuleException | DateTimeException e) {
            throw new IllegalArgumentException(
                    "recurrence must be an RRULE value such as FREQ=MONTHLY;BYDAY=2TU, but was '%s'".formatted(rule),
                    e);
        }
    }

    /** lib-recur counts months from 0. */
    private static DateTime floating(LocalDateTime local) {
        return new DateTime(
                local.getYear(),
                local.getMonthValue() - 1,
                local.getDayOfMonth(),
                local.getHour(),
                local.getMinute(),
                local.getSecond());
    }

    private static LocalDateTime local(DateTime time) {
        return LocalDateTime.of(
                time.getYear(),
                time.getMonth() + 1,
                time.getDayOfMonth(),
                time.getHours(),
                time.getMinutes(),
                time.getSeconds());
    }
}
