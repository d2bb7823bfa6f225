package io.fleetmend.platform.events;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this service takes part in the exchange of facts. */
@ConfigMapping(prefix = "fleetmend.events")
public interface EventsConfig {
    /** What producers authenticate their events with; the same in every service of an installation. */
    String secret();

    /** Off only in tests that drive handlers by hand. */
    @WithDefault("true")
    boolean enabled();

    /** How often the relay looks when nothing woke it. */
    @WithDefault("PT0.5S")
    Duration relayPoll();

    /** How often an event is tried before it becomes a dead letter. */
    @WithDefault("3")
    int attempts();

    /** Waited before an event is tried again, times the number of tries so far. */
    @WithDefault("PT0.2S")
    Duration retryDelay();

    /** How long told facts are kept for telling them again; the newest of each entity of a compacted topic is kept for ever. */
    @WithDefault("P30D")
    Duration retention();
}
