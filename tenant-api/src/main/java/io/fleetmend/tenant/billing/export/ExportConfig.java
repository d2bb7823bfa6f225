package io.fleetmend.tenant.billing.export;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How quantities are brought into PSAs. */
@ConfigMapping(prefix = "fleetmend.billing.exports")
public interface ExportConfig {
    /** After that long a request of which no answer came is surely no longer on its way: longer than any answer may take. */
    @WithDefault("PT2M")
    Duration settleAfter();
}
