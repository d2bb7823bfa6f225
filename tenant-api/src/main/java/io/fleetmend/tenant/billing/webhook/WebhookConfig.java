package io.fleetmend.tenant.billing.webhook;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;

/** How programs are told. */
@ConfigMapping(prefix = "fleetmend.billing.webhooks")
public interface WebhookConfig {
    /** What is waited after the first failure, the second, and so on; after the last one the delivery has failed. */
    @WithDefault("PT5S,PT5M,PT30M,PT2H,PT5H,PT10H,PT14H,PT20H,PT24H")
    List<Duration> retryAfter();

    /** How long the secret before is still signed with after a rotation. */
    @WithDefault("PT24H")
    Duration rotationOverlap();

    /** Who has taken a delivery has it for that long; a crash in between sends it again. */
    @WithDefault("PT2M")
    Duration lease();

    /** How often the service looks whether something is due. */
    @WithDefault("1s")
    String sendEvery();
}
