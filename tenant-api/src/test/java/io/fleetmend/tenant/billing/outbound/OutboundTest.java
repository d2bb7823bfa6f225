package io.fleetmend.tenant.billing.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OutboundTest {
    private static final int SENT = 2000;

    private final Vertx vertx = Vertx.vertx();
    private HttpServer server;
    private Outbound outbound;

    @BeforeEach
    void somebodyAnswersAtOnce() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        server.start();
        outbound =
                new Outbound(new AddressGuard(true, host -> List.of(InetAddress.getByName(host))), new Inside(), vertx);
    }

    @AfterEach
    void nobodyAnswers() {
        outbound.close();
        server.stop(0);
        vertx.close();
    }

    /** An answer may be here before the thread that asked looks for it. */
    @Test
    void hearsEveryAnswerHoweverFastItComes() throws Exception {
        URI uri = URI.create(
                "http://127.0.0.1:%d/hook".formatted(server.getAddress().getPort()));
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Integer>> answers = IntStream.range(0, SENT)
                    .mapToObj(nth -> threads.submit(
                            () -> outbound.send("POST", uri, Map.of(), "{}").status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(204);
            }
        }
    }

    private static final class Inside implements OutboundConfig {
        @Override
        public boolean allowPrivateAddresses() {
            return true;
        }

        @Override
        public Duration timeout() {
            return Duration.ofSeconds(60);
        }
    }
}
