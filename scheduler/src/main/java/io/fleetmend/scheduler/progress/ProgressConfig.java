package io.fleetmend.scheduler.progress;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How promptly progress is told, and to how many. */
@ConfigMapping(prefix = "fleetmend.scheduler.progress")
interface ProgressConfig {
    /** How often the open deployments are looked at, once for all who may see the same. */
    @WithDefault("PT0.5S")
    Duration poll();

    /** Connections on which nothing is said are taken for dead on their way. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** Of one provider, at one instance, so that one provider's pages do not take the connections of others. */
    @WithDefault("200")
    int listenersPerProvider();
}
