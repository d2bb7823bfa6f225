package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Freeze;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/** Windows and freezes that are being written; within the limits of a policy, so that looking at them costs little. */
public record WindowDrafts(List<Window> windows, List<Freeze> freezes) {
    private static final int MOST_WINDOWS = 50;
    private static final int MOST_FREEZES = 100;
    private static final int LONGEST_RULE = 500;
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern TOO_OFTEN = Pattern.compile("(?i)FREQ=(SECONDLY|MINUTELY|HOURLY)");

    public WindowDrafts {
        windows = atMost("windows", windows, MOST_WINDOWS);
        freezes = atMost("freezes", freezes, MOST_FREEZES);
        windows.forEach(WindowDrafts::check);
        freezes.forEach(WindowDrafts::check);
    }

    private static void check(Window window) {
        String rule = window.recurrence();
        if (rule.length() > LONGEST_RULE) {
            throw new IllegalArgumentException(
                    "recurrence must have at most %d characters, but had %d".formatted(LONGEST_RULE, rule.length()));
        }
        if (TOO_OFTEN.matcher(rule).find()) {
            throw new IllegalArgumentException("recurrence must be at most daily, but was '%s'".formatted(rule));
        }
        if (!window.length().isPositive() || window.length().compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "length must be positive and at most %s, but was %s".formatted(LONGEST, window.length()));
        }
    }

    private static void check(Freeze freeze) {
        if (!freeze.from().isBefore(freeze.to())) {
            throw new IllegalArgumentException(
                    "to must be after from (%s), but was %s".formatted(freeze.from(), freeze.to()));
        }
    }

    private static <T> List<T> atMost(String field, List<T> values, int most) {
        if (values.size() > most) {
            throw new IllegalArgumentException(
                    "%s must have at most %d entries, but had %d".formatted(field, most, values.size()));
        }
        return List.copyOf(values);
    }
}
