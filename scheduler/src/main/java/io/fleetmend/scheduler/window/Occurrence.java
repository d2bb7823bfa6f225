package io.fleetmend.scheduler.window;

import java.time.Instant;
import java.util.Comparator;

/**
 * One instance of a maintenance window, or what a freeze leaves of it.
 *
 * @param start included
 * @param end excluded
 */
public record Occurrence(String window, String name, Instant start, Instant end) implements Comparable<Occurrence> {
    private static final Comparator<Occurrence> BY_START =
            Comparator.comparing(Occurrence::start).thenComparing(Occurrence::window);

    public Occurrence {
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException(
                    "an occurrence must end after its start %s, but ended %s".formatted(start, end));
        }
    }

    @Override
    public int compareTo(Occurrence other) {
        return BY_START.compare(this, other);
    }
}
