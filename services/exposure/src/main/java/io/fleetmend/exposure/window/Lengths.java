package io.fleetmend.exposure.window;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many windows were how long, in hours. Lengths are rounded up, to whole hours within a week and to whole days beyond: no figure drawn
 * from them is better than the windows were.
 */
record Lengths(NavigableMap<Integer, Long> byHours) {
    private static final long HOURS_OF_A_DAY = 24;
    private static final long BY_THE_HOUR = 7 * HOURS_OF_A_DAY;

    Lengths {
        byHours = new TreeMap<>(byHours);
    }

    /** As which length a window counts. */
    static int hours(Duration window) {
        // not in nanoseconds: a bulletin may be dated further back than a long counts
        long seconds = window.toSeconds() + (window.getNano() > 0 ? 1 : 0);
        long hours = roundedUp(seconds, Duration.ofHours(1).toSeconds());
        long counted = hours <= BY_THE_HOUR ? hours : roundedUp(hours, HOURS_OF_A_DAY) * HOURS_OF_A_DAY;
        return Math.toIntExact(counted);
    }

    private static long roundedUp(long value, long unit) {
        return Math.ceilDiv(value, unit);
    }

    long count() {
        return byHours.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The length that this share of the windows does not exceed, by the nearest rank; null of none. */
    @Nullable
    Duration percentile(int percent) {
        long rank = Math.ceilDiv(count() * percent, 100L);
        long seen = 0;
        for (Map.Entry<Integer, Long> length : byHours.entrySet()) {
            seen += length.getValue();
            if (seen >= rank) {
                return Duration.ofHours(length.getKey());
            }
        }
        return null;
    }

    /** How many ended within the time. */
    long within(Duration time) {
        return byHours.headMap(Math.toIntExact(time.toHours()), true).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
