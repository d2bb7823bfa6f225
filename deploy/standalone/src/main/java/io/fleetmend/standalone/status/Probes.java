package io.fleetmend.standalone.status;

import io.fleetmend.standalone.installation.DataFolder;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** Asks each process for what those who need it ask it for; being alive is not enough. */
final class Probes implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataFolder folder;
    private final Map<String, Integer> ports;
    private final Database database;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Probes(DataFolder folder, Map<String, Integer> ports, Database database) {
        this.folder = folder;
        this.ports = Map.copyOf(ports);
        this.database = database;
    }

    boolean ready(String process) throws InterruptedException {
        int port = ports.getOrDefault(process, 0);
        return switch (process) {
            case "launcher" -> folder.locked();
            case "postgres" -> database.version().isPresent();
            case "kafka" -> KafkaProbe.ready("127.0.0.1:" + port);
            case "keycloak" -> answers("http://127.0.0.1:%d/realms/fleetmend".formatted(port));
            default -> answers("http://127.0.0.1:%d/q/health/ready".formatted(port));
        };
    }

    private boolean answers(String address) throws InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
