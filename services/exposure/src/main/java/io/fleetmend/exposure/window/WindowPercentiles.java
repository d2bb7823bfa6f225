package io.fleetmend.exposure.window;

import io.fleetmend.contracts.CustomerId;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the exposure windows were that have ended, rounded up: to hours within a week, to days beyond.
 *
 * @param customer null: of all customers of the caller
 * @param product a source package; null: of all
 * @param windows how many; of none there are no percentiles
 * @param outbreaks in how many of them the time of a historic outbreak would have been enough
 */
public record WindowPercentiles(
        @Nullable CustomerId customer,
        @Nullable String product,
        long windows,
        @Nullable Duration median,
        @Nullable Duration p90,
        @Nullable Duration p95,
        @Nullable Duration p99,
        List<OutbreakTime> outbreaks) {
    public WindowPercentiles {
        outbreaks = List.copyOf(outbreaks);
    }

    /**
     * @param days from the patch to the outbreak
     * @param inTime windows that were no longer
     */
    public record OutbreakTime(String outbreak, long days, long inTime) {}

    static WindowPercentiles of(@Nullable CustomerId customer, @Nullable String product, Lengths lengths) {
        return new WindowPercentiles(
                customer,
                product,
                lengths.count(),
                lengths.percentile(50),
                lengths.percentile(90),
                lengths.percentile(95),
                lengths.percentile(99),
                Arrays.stream(HistoricOutbreak.values())
                        .map(outbreak ->
                                new OutbreakTime(outbreak.inWords(), outbreak.days(), lengths.within(outbreak.time())))
                        .toList());
    }
}
