package io.fleetmend.tenant.session;

import io.smallrye.config.ConfigMapping;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Duration;

/** Its values also stand in Quarkus's own settings of the tenant {@code console}, see {@code application.properties}. */
@ConfigMapping(prefix = "fleetmend.session")
interface SessionConfig {
    /** Of the client {@code fleetmend-console} at Keycloak. */
    @NotBlank
    String clientSecret();

    /** What cookies are encrypted with; the same for all instances. */
    @Size(min = 32)
    String secret();

    /**
     * How long a session outlives its access token when nothing is asked. With the token's five minutes it must not be longer than
     * Keycloak keeps an idle session, or a session would seem to live that does not.
     */
    Duration idle();
}
