package io.fleetmend.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.standalone.server.FreePort;
import io.fleetmend.standalone.server.KafkaServer;
import io.fleetmend.standalone.server.PostgresServer;
import io.fleetmend.standalone.server.ServiceSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An image is built, taken apart and started by its own start command; no container engine and no registry is needed. */
class ServiceImageTest {
    private static final Path PROJECT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path CACHE = Path.of("target", "images").toAbsolutePath();

    @TempDir
    static Path folder;

    private static UnpackedImage image;

    @BeforeAll
    static void buildAndTakeApart() throws IOException, InterruptedException {
        Path archive = folder.resolve("ingest.tar");
        ServiceImage.of(PROJECT, "ingest", Images.portOf("ingest"))
                .writeTo(archive, "test", JavaRuntime.link(CACHE.resolve("java")), CACHE.resolve("cache"));
        image = UnpackedImage.of(archive, folder);
    }

    @Test
    void theImageStartsAndEndsWithoutPrivilegesOnARootThatCannotBeWritten() throws Exception {
        boolean root = System.getProperty("user.name").equals("root");
        assertThat(root || !"true".equals(System.getenv("CI")))
                .as("CI starts images, which takes root")
                .isTrue();
        assumeTrue(root, "SKIPPED, not root: the image is not started");
        int port = FreePort.find();
        try (PostgresServer postgres = PostgresServer.startTemporary();
                KafkaServer kafka = KafkaServer.startTemporary()) {
            Map<String, String> settings =
                    new HashMap<>(ServiceSettings.of(postgres.database("ingest"), kafka.bootstrapServers(), "secret"));
            settings.put("quarkus.http.port", String.valueOf(port));
            // who may log in is not what is asked here
            settings.put("quarkus.oidc.tenant-enabled", "false");
            settings.put("fleetmend.ingest.poll", "PT0S");
            Path log = folder.resolve("ingest.log");
            Process service = image.start(settings, log);
            try {
                await().atMost(Duration.ofMinutes(2))
                        .failFast(() -> {
                            assertThat(service.isAlive())
                                    .as(Files.readString(log))
                                    .isTrue();
                        })
                        .until(() -> ready(port));
            } finally {
                assertThat(UnpackedImage.endsWithin(Duration.ofSeconds(20), service))
                        .as(Files.readString(log))
                        .isTrue();
            }
        }
    }

    @Test
    void theImageSaysWhoItRunsAsAndWhatItStarts() {
        JsonNode configuration = image.configuration();

        assertThat(configuration.path("User").asText()).isEqualTo("10001:10001");
        assertThat(configuration.path("Entrypoint").valueStream().map(JsonNode::asText))
                .containsExactlyElementsOf(ServiceImage.startCommand());
        assertThat(configuration.path("ExposedPorts").has("8081/tcp")).isTrue();
    }

    @Test
    void aServiceThatIsNotPackagedIsSaidToBe() {
        assertThatThrownBy(() -> ServiceImage.of(folder, "ingest", 8081))
                .hasMessageContaining("ingest must be packaged first");
    }

    private static boolean ready(int port) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:%d/q/health/ready".formatted(port)))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
