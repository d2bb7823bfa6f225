package io.fleetmend.exposure.live;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** For how long what was learnt is relied on. */
@ConfigMapping(prefix = "fleetmend.exposure")
public interface ExposureConfig {
    /** Since a feed was last told healthy. */
    @WithDefault("PT24H")
    Duration feedsTrustedFor();

    /** Since an endpoint's inventory was received or confirmed, where no policy says otherwise. */
    @WithDefault("PT24H")
    Duration evidenceTrustedFor();

    /** How often customers that something changed for are measured; read by the timer. */
    @WithDefault("1s")
    String measureEvery();

    /** How often all customers are measured, since deadlines pass without any event; read by the timer. */
    @WithDefault("60s")
    String measureAllEvery();
}
