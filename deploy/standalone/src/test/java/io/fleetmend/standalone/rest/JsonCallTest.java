package io.fleetmend.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JsonCallTest {
    private final RefusingServer keycloak = new RefusingServer("/token", path -> "{\"access_token\": \"A\"}");

    @AfterEach
    void stop() {
        keycloak.close();
    }

    @Test
    void logsInOnceAnotherLoginOfTheSameUserIsOver() throws Exception {
        keycloak.refuses(400, 400);

        assertThat(logIn()).isEqualTo("A");
        assertThat(keycloak.refusalsLeft()).isZero();
    }

    @Test
    void triesNothingAgainThatIsRefusedForAnotherReason() {
        keycloak.refuses(403, 403);

        assertThatThrownBy(this::logIn).hasMessageContaining("answered 403");
        assertThat(keycloak.refusalsLeft()).isEqualTo(1);
    }

    private String logIn() throws IOException, InterruptedException {
        return keycloak.call().passwordToken(keycloak.address(), "cli", "somebody", "secret");
    }
}
