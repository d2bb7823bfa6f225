package io.fleetmend.scheduler;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fleetmend.testkit.OpenApiContract;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@OnStack
class OpenApiTest {
    @Test
    void servesWhatIsCommitted() {
        OpenApiContract.check(Path.of("openapi.yaml"), get("/q/openapi").asString());
    }

    @Test
    void keepsToTheAgreedForm() {
        OpenApiContract.lint(get("/q/openapi?format=json").asString());
    }

    @Test
    void showsFigures() {
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(get("/q/metrics").asString())
                        .contains("fleetmend_endpoints", "fleetmend_jobs{state=\"READY\"}"));
    }
}
