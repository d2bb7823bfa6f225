package io.fleetmend.exposure.engine;

import java.time.Duration;

/**
 * For how long what was learnt may be relied on.
 *
 * @param feeds since a feed was last read
 * @param evidence since an endpoint last confirmed its inventory, where its customer's policy does not say otherwise
 */
public record Trust(Duration feeds, Duration evidence) {
    public Trust {
        if (feeds.isNegative() || feeds.isZero() || evidence.isNegative() || evidence.isZero()) {
            throw new IllegalArgumentException(
                    "feeds (%s) and evidence (%s) must be trusted for longer than nothing".formatted(feeds, evidence));
        }
    }
}
