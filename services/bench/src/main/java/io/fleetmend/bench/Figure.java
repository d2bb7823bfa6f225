package io.fleetmend.bench;

import java.util.Locale;

/**
 * One measured value.
 *
 * @param n how many measurements the value comes from
 */
record Figure(String bench, String figure, double value, String unit, long n) {
    Figure {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("%s, %s: must be a number, but is %s".formatted(bench, figure, value));
        }
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "{\"bench\":\"%s\",\"figure\":\"%s\",\"value\":%.3f,\"unit\":\"%s\",\"n\":%d}",
                bench,
                figure,
                value,
                unit,
                n);
    }
}
