package io.fleetmend.tenant.billing.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {
    /** The example that the scheme's own libraries are tested with. */
    @Test
    void signsAsTheSchemeDoes() {
        assertThat(WebhookSignature.sign(
                        "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                        "msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{\"test\": 2432232314}"))
                .isEqualTo("g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void signsWithEverySecretThatIsGood() {
        String header = WebhookSignature.header(
                List.of(WebhookSignature.newSecret(), WebhookSignature.newSecret()),
                UUID.randomUUID(),
                Instant.EPOCH,
                "{}");
        assertThat(header.split(" "))
                .hasSize(2)
                .allSatisfy(signature -> assertThat(signature).startsWith("v1,"));
    }
}
