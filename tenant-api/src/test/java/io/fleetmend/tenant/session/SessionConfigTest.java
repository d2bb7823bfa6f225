package io.fleetmend.tenant.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.tenant.OnStack;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnStack
class SessionConfigTest {
    private final SessionConfig config;

    SessionConfigTest(SessionConfig config) {
        this.config = config;
    }

    @Test
    void aSessionIdlesAsLongAsKeycloakLetsIt() {
        Duration accessToken = Duration.ofSeconds(300);
        assertThat(config.idle().plus(accessToken)).isEqualTo(Duration.ofMinutes(30));
    }
}
