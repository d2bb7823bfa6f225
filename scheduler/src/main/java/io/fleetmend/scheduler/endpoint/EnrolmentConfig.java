package io.fleetmend.scheduler.endpoint;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How machines become endpoints. */
@ConfigMapping(prefix = "fleetmend.scheduler.enrolment")
public interface EnrolmentConfig {
    /** How long a token is good for unless the technician says otherwise. */
    @WithDefault("PT15M")
    Duration validFor();

    /** The longest a technician may say. */
    @WithDefault("P7D")
    Duration longest();
}
