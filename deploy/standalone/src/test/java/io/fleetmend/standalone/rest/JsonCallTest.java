package io.fleetmend.standalone.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that refuses as Keycloak does. */
class JsonCallTest {
    private final Deque<Integer> refusals = new ArrayDeque<>();
    private HttpServer server;
    private HttpClient client;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        client = HttpClient.newHttpClient();
    }

    @AfterEach
    void stop() {
        client.close();
        server.stop(0);
    }

    @Test
    void logsInOnceAnotherLoginOfTheSameUserIsOver() throws Exception {
        refusals.addAll(List.of(400, 400));

        assertThat(logIn()).isEqualTo("A");
        assertThat(refusals).isEmpty();
    }

    @Test
    void triesNothingAgainThatIsRefusedForAnotherReason() {
        refusals.addAll(List.of(403, 403));

        assertThatThrownBy(this::logIn).hasMessageContaining("answered 403");
        assertThat(refusals).hasSize(1);
    }

    private String logIn() throws IOException, InterruptedException {
        String realm = "http://127.0.0.1:" + server.getAddress().getPort();
        return new JsonCall(client).passwordToken(realm, "cli", "somebody", "secret");
    }

    private void answer(HttpExchange exchange) throws IOException {
        Integer refusal = refusals.poll();
        byte[] body = "{\"access_token\": \"A\"}".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refusal == null ? 200 : refusal, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
