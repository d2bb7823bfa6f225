package io.fleetmend.tenant.billing.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** What leaves for addresses that providers chose. */
@ConfigMapping(prefix = "fleetmend.billing.outbound")
public interface OutboundConfig {
    /** For tests only: plain HTTP, and addresses of our own network. */
    @WithDefault("false")
    boolean allowPrivateAddresses();

    /** How long an answer may take. */
    @WithDefault("PT10S")
    Duration timeout();
}
