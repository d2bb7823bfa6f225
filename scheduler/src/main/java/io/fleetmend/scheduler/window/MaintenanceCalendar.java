package io.fleetmend.scheduler.window;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Freeze;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** All windows of a customer, less its freezes. A window that cannot be read never opens. */
public final class MaintenanceCalendar {
    /** As far as anybody plans; also ends the search in rules without an end. */
    private static final Duration HORIZON = Duration.ofDays(800);

    private final List<WindowSchedule> schedules;
    private final List<String> unreadable;
    private final Freezes freezes;

    private MaintenanceCalendar(List<WindowSchedule> schedules, List<String> unreadable, Freezes freezes) {
        this.schedules = schedules;
        this.unreadable = unreadable;
        this.freezes = freezes;
    }

    public static MaintenanceCalendar of(List<Window> windows, List<Freeze> freezes) {
        List<WindowSchedule> schedules = new ArrayList<>();
        List<String> unreadable = new ArrayList<>();
        for (Window window : windows) {
            try {
                schedules.add(WindowSchedule.of(window));
            } catch (IllegalArgumentException e) {
                unreadable.add(window.id());
            }
        }
        return new MaintenanceCalendar(List.copyOf(schedules), List.copyOf(unreadable), new Freezes(freezes));
    }

    /** Ids of windows that never open because they cannot be read. */
    public List<String> unreadable() {
        return unreadable;
    }

    /** Until when nothing opens; empty when nothing is frozen now. */
    public Optional<Instant> frozenUntil(Instant now) {
        return freezes.until(now);
    }

    /** As if there were no freezes. */
    public MaintenanceCalendar withoutFreezes() {
        return new MaintenanceCalendar(schedules, unreadable, new Freezes(List.of()));
    }

    /** The first occurrence, open now or to come, that is {@code usable}. */
    public Optional<Occurrence> next(Instant now, Predicate<Occurrence> usable) {
        return schedules.stream()
                .flatMap(schedule -> parts(schedule, now, now.plus(HORIZON)).filter(usable).findFirst().stream())
                .min(Occurrence::compareTo);
    }

    /** What overlaps the time from {@code from} (included) to {@code to} (excluded), ascending. */
    public List<Occurrence> between(Instant from, Instant to, int most) {
        return schedules.stream()
                .flatMap(schedule -> parts(schedule, from, to).limit(most))
                .sorted()
                .limit(most)
                .toList();
    }

    private Stream<Occurrence> parts(WindowSchedule schedule, Instant from, Instant to) {
        return schedule.endingAfter(from)
                .takeWhile(occurrence -> occurrence.start().isBefore(to))
                .flatMap(freezes::leaveOf)
                .filter(part -> part.end().isAfter(from) && part.start().isBefore(to));
    }
}
