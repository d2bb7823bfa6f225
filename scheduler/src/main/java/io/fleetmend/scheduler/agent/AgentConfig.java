package io.fleetmend.scheduler.agent;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How agents are spoken to. */
@ConfigMapping(prefix = "fleetmend.scheduler.agent")
public interface AgentConfig {
    /** How often an agent checks in. */
    @WithDefault("PT5M")
    Duration period();

    /** How far the clock of an agent may be from ours. */
    @WithDefault("PT5M")
    Duration skew();

    /** The largest body, packed and unpacked. */
    @WithDefault("8388608")
    int largestBody();
}
