package io.fleetmend.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.standalone.demo.DemoLogins;
import io.fleetmend.standalone.demo.DemoLogins.Login;
import io.fleetmend.standalone.rest.JsonCall;
import io.fleetmend.standalone.rest.RefusingServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EnrolmentTokensTest {
    private static final DemoLogins DEMO = new DemoLogins(
            "Nordhaven IT",
            "p",
            Map.of("Alder Clinic", "alder"),
            List.of(new Login("technician", "demo-technician", "secret")));

    private final RefusingServer services = new RefusingServer("/enrolment-tokens", EnrolmentTokensTest::bodyOf);

    @AfterEach
    void stop() {
        services.close();
    }

    @Test
    void waitsForASiteThatIsStillOnItsWayToTheScheduler() throws Exception {
        services.refuses(404, 404);

        EnrolmentTokens tokens = tokens();

        assertThat(tokens.tokens()).containsExactly("T", "T");
        assertThat(tokens.trust()).containsExactly("sha256:root");
        assertThat(services.refusalsLeft()).isZero();
    }

    @Test
    void triesNothingAgainThatIsRefusedForAnotherReason() {
        services.refuses(403);

        assertThatThrownBy(this::tokens)
                .isInstanceOf(JsonCall.RefusedException.class)
                .hasMessageContaining("/customers/alder/sites/main/enrolment-tokens answered 403");
    }

    private EnrolmentTokens tokens() throws IOException, InterruptedException {
        EnrolmentTokens tokens = new EnrolmentTokens(services.call(), services.address(), services.address());
        tokens.ask(DEMO, services.address(), 2);
        return tokens;
    }

    private static String bodyOf(String path) {
        if (path.endsWith("/token")) {
            return "{\"access_token\": \"A\"}";
        }
        return path.endsWith("/sites")
                ? "{\"items\": [{\"id\": \"main\"}]}"
                : "{\"token\": \"T\", \"trust\": \"sha256:root\"}";
    }
}
