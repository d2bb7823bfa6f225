package io.fleetmend.scheduler.timer;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How promptly due work is done. */
@ConfigMapping(prefix = "fleetmend.scheduler.timer")
public interface TimerConfig {
    /** Off only in tests that drive the handlers by hand. */
    @WithDefault("true")
    boolean enabled();

    /** How often to look for due work. */
    @WithDefault("PT0.25S")
    Duration poll();

    /** Changes within this time are planned at once. */
    @WithDefault("PT1S")
    Duration planAfter();

    /** A worker that did not finish by then is taken for dead. */
    @WithDefault("PT60S")
    Duration claim();

    /** The pause before what failed is tried again. */
    @WithDefault("PT5S")
    Duration afterFailure();
}
