package io.fleetmend.e2e.console;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A ConnectWise whose every addition has a quantity of one; it remembers what was asked of it. */
final class PsaStandIn implements AutoCloseable {
    private final HttpServer server;
    private final List<String> methods = new CopyOnWriteArrayList<>();

    PsaStandIn() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port for the PSA", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            methods.add(exchange.getRequestMethod());
            byte[] addition = "{\"id\":1,\"quantity\":1}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, addition.length);
            exchange.getResponseBody().write(addition);
        }
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Of all requests, as they came. */
    List<String> methods() {
        return List.copyOf(methods);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
