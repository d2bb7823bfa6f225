package io.fleetmend.ingest.csaf;

import java.time.Duration;

/** How much of a provider's documents one reading takes at most: all sources share one thread and one disk. */
public record Portion(int documents, long bytes, Duration time) {
    static final Portion USUAL = new Portion(500, 256L << 20, Duration.ofMinutes(5));
}
