package io.fleetmend.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.fleetmend.standalone.demo.DemoLogins;
import io.fleetmend.standalone.demo.DemoLogins.Login;
import io.fleetmend.standalone.rest.JsonCall;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a server that answers as the scheduler does while a customer is still on its way to it. */
class EnrolmentTokensTest {
    private static final DemoLogins DEMO = new DemoLogins(
            "Nordhaven IT",
            "p",
            Map.of("Alder Clinic", "alder"),
            List.of(new Login("technician", "demo-technician", "secret")));

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
    void waitsForASiteThatIsStillOnItsWayToTheScheduler() throws Exception {
        refusals.addAll(List.of(404, 404));

        EnrolmentTokens tokens = tokens();

        assertThat(tokens.tokens()).containsExactly("T", "T");
        assertThat(tokens.trust()).containsExactly("sha256:root");
        assertThat(refusals).isEmpty();
    }

    @Test
    void triesNothingAgainThatIsRefusedForAnotherReason() {
        refusals.add(403);

        assertThatThrownBy(this::tokens)
                .isInstanceOf(JsonCall.RefusedException.class)
                .hasMessageContaining("/customers/alder/sites/main/enrolment-tokens answered 403");
    }

    private EnrolmentTokens tokens() throws IOException, InterruptedException {
        String address = "http://127.0.0.1:" + server.getAddress().getPort();
        EnrolmentTokens tokens = new EnrolmentTokens(new JsonCall(client), address, address);
        tokens.ask(DEMO, address, 2);
        return tokens;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Integer refusal = path.endsWith("/enrolment-tokens") ? refusals.poll() : null;
        byte[] body = bodyOf(path).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(refusal == null ? 200 : refusal, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
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
