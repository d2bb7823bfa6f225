package io.fleetmend.scheduler.job;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long an agent may take, and how often it may try. */
@ConfigMapping(prefix = "fleetmend.scheduler.job")
public interface JobConfig {
    /** An agent's right to a job; it is renewed as long as the agent says that it is at work. */
    @WithDefault("PT30M")
    Duration lease();

    /** How long after its report an agent may take to send the inventory that proves it. */
    @WithDefault("PT1H")
    Duration verifyWithin();

    /** How many tries a job has. */
    @WithDefault("3")
    int attempts();

    /** The pause before another try, where trying again can help. */
    @WithDefault("PT2M")
    Duration retryAfter();
}
