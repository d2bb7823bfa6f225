package io.fleetmend.standalone.rest;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

/** A server at the other end that refuses some requests first, as Keycloak and the services do. */
public final class RefusingServer implements AutoCloseable {
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String refused;
    private final UnaryOperator<String> answers;
    private final Deque<Integer> refusals = new ArrayDeque<>();

    /**
     * @param refused the end of the paths that are refused
     * @param answers JSON by path
     */
    public RefusingServer(String refused, UnaryOperator<String> answers) {
        this.refused = refused;
        this.answers = answers;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot listen", e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public void refuses(Integer... statuses) {
        refusals.addAll(List.of(statuses));
    }

    /** Those that nobody asked for yet. */
    public int refusalsLeft() {
        return refusals.size();
    }

    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public JsonCall call() {
        return new JsonCall(client);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Integer refusal = path.endsWith(refused) ? refusals.poll() : null;
        byte[] body = answers.apply(path).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refusal == null ? 200 : refusal, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        client.close();
        server.stop(0);
    }
}
