package io.fleetmend.scheduler.upkeep;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often figures are counted anew. */
@ConfigMapping(prefix = "fleetmend.scheduler.upkeep")
public interface UpkeepConfig {
    @WithDefault("PT15S")
    Duration every();

    /** Nonces older than this are forgotten; more than twice the clock skew that agents are allowed. */
    @WithDefault("PT15M")
    Duration nonces();
}
