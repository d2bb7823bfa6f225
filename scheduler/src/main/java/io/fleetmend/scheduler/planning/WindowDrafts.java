package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Freeze;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import io.fleetmend.scheduler.database.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Windows and freezes that are being written; within the limits of a policy, so that looking at them costs little. */
public record WindowDrafts(List<Window> windows, List<Freeze> freezes) {
    private static final int MOST_WINDOWS = 50;
    private static final int MOST_FREEZES = 100;
    private static final int LONGEST_RULE = 500;
    private static final int LONGEST_ID = 64;
    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Pattern TOO_OFTEN = Pattern.compile("(?i)FREQ=(SECONDLY|MINUTELY|HOURLY)");

    public WindowDrafts {
        windows = atMost("windows", Texts.required("windows", windows), MOST_WINDOWS);
        freezes = atMost("freezes", Texts.required("freezes", freezes), MOST_FREEZES);
        for (int i = 0; i < windows.size(); i++) {
            check("windows[%d].".formatted(i), windows.get(i));
        }
        for (int i = 0; i < freezes.size(); i++) {
            check("freezes[%d].".formatted(i), freezes.get(i));
        }
    }

    private static void check(String at, Window window) {
        Texts.filled(at + "id", window.id(), LONGEST_ID);
        Texts.required(at + "timeZone", window.timeZone());
        Texts.required(at + "start", window.start());
        String rule = Texts.required(at + "recurrence", window.recurrence());
        if (rule.length() > LONGEST_RULE) {
            throw new IllegalArgumentException("%srecurrence must have at most %d characters, but had %d"
                    .formatted(at, LONGEST_RULE, rule.length()));
        }
        if (TOO_OFTEN.matcher(rule).find()) {
            throw new IllegalArgumentException("%srecurrence must be at most daily, but was '%s'".formatted(at, rule));
        }
        Duration length = Texts.required(at + "length", window.length());
        if (!length.isPositive() || length.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "%slength must be positive and at most %s, but was %s".formatted(at, LONGEST, length));
        }
    }

    private static void check(String at, Freeze freeze) {
        Instant from = Texts.required(at + "from", freeze.from());
        Instant to = Texts.required(at + "to", freeze.to());
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("%sto must be after from (%s), but was %s".formatted(at, from, to));
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
