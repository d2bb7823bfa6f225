package io.fleetmend.scheduler.window;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * When a window opens. A start that the clocks skip opens as much later as they were set forward, one that they pass twice opens the
 * first time (RFC 5545, section 3.3.5): so a night on which they change has its window exactly once. RFC 5545 would have a recurrence
 * leave the skipped start out; a customer who is patched monthly cannot miss a month for that.
 */
public final class WindowSchedule {
    /** No zone ever set its clocks by more than this at once. */
    private static final Duration LARGEST_SHIFT = Duration.ofHours(25);

    private final Window window;
    private final LocalRecurrence recurrence;

    private WindowSchedule(Window window, LocalRecurrence recurrence) {
        this.window = window;
        this.recurrence = recurrence;
    }

    /** @throws IllegalArgumentException when start, recurrence or length cannot be read */
    public static WindowSchedule of(Window window) {
        if (window.length().isNegative() || window.length().isZero()) {
            throw new IllegalArgumentException("length must be positive, but was %s".formatted(window.length()));
        }
        try {
            LocalDateTime start = LocalDateTime.parse(window.start());
            return new WindowSchedule(window, new LocalRecurrence(start, window.recurrence(), window.timeZone()));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "start must be a local date and time such as 2026-01-13T02:00, but was '%s'"
                            .formatted(window.start()),
                    e);
        }
    }

    /** The occurrences that end after {@code now}, ascending, without end where the rule has none. */
    public Stream<Occurrence> endingAfter(Instant now) {
        ZoneId zone = window.timeZone();
        LocalDateTime from = LocalDateTime.ofInstant(now.minus(window.length()).minus(LARGEST_SHIFT), zone);
        Iterator<LocalDateTime> starts = recurrence.from(from);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(starts, Spliterator.ORDERED), false)
                .map(start -> start.atZone(zone).toInstant())
                // an hourly rule may name the skipped hour and the one that it becomes
                .distinct()
                .map(start -> new Occurrence(window.id(), window.name(), start, start.plus(window.length())))
                .filter(occurrence -> occurrence.end().isAfter(now));
    }
}
