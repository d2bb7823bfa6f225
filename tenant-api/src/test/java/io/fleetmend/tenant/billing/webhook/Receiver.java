package io.fleetmend.tenant.billing.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A program that is told, and answers what a test wants. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    final List<Heard> heard = new CopyOnWriteArrayList<>();
    volatile int answer = 204;

    record Heard(Map<String, String> headers, String body) {
        boolean signedWith(String secret) {
            String signed = "%s.%s.%s".formatted(headers.get("Webhook-id"), headers.get("Webhook-timestamp"), body);
            return List.of(headers.getOrDefault("Webhook-signature", "").split(" "))
                    .contains("v1," + WebhookSignature.sign(secret, signed));
        }
    }

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort());
    }

    private void take(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        heard.add(new Heard(headers, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        exchange.sendResponseHeaders(answer, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
