package io.fleetmend.tenant.proxy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullUnmarked;

/**
 * A real HTTP server in the scheduler's place. It echoes what it was asked ({@code echo}), tells where something new is ({@code created}), and
 * sends events when it is told to by a {@code POST} to {@code next}; exposure's place is taken by nobody.
 */
@NullUnmarked // filled when Quarkus starts it
public class StandInService implements QuarkusTestResourceLifecycleManager {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Semaphore events = new Semaphore(0);
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/echo", StandInService::echo);
        server.createContext("/api/v1/created", StandInService::created);
        server.createContext("/api/v1/events", this::events);
        server.createContext("/api/v1/next", this::next);
        server.createContext("/api/v1/broken", StandInService::broken);
        server.createContext("/", exchange -> answer(exchange, 418, "text/plain", "nobody should come here"));
        server.start();
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "fleetmend.console.services.scheduler", address,
                "fleetmend.console.services.ingest", address,
                "fleetmend.console.services.exposure", "http://127.0.0.1:1",
                "test.stand-in", address);
    }

    private static void echo(HttpExchange exchange) throws IOException {
        Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
        exchange.getResponseHeaders().add("ETag", "\"7\"");
        exchange.getResponseHeaders().add("Set-Cookie", "spy=1");
        exchange.getResponseHeaders().add("Access-Control-Allow-Origin", "*");
        answer(
                exchange,
                200,
                "application/json",
                JSON.writeValueAsString(Map.of(
                        "method",
                        exchange.getRequestMethod(),
                        "uri",
                        exchange.getRequestURI().toString(),
                        "headers",
                        headers,
                        "body",
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))));
    }

    private static void created(HttpExchange exchange) throws IOException {
        String host = exchange.getRequestHeaders().getFirst("Host");
        exchange.getResponseHeaders().add("Location", "http://" + host + "/api/v1/things/1?new=true");
        exchange.sendResponseHeaders(201, -1);
        exchange.close();
    }

    private void events(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            for (int event = 1; event <= 2; event++) {
                events.acquire();
                out.write("data: %d%n%n".formatted(event).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void next(HttpExchange exchange) throws IOException {
        events.release();
        answer(exchange, 200, "application/json", "{}");
    }

    /** Promises more than it sends. */
    private static void broken(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write("half".getBytes(StandardCharsets.UTF_8));
        exchange.getResponseBody().flush();
        throw new IOException("broken on purpose");
    }

    private static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
