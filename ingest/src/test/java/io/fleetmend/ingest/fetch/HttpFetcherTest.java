package io.fleetmend.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherTest {
    private static final int MOST = 1000;

    private final CountDownLatch end = new CountDownLatch(1);
    private final HttpFetcher fetcher = fetcher(Duration.ofSeconds(30));
    private VendorServer server;

    @BeforeEach
    void startTheVendor() throws IOException {
        server = new VendorServer();
    }

    @AfterEach
    void stopTheVendor() {
        end.countDown();
        server.close();
        fetcher.close();
    }

    @Test
    void saysWhoAsks() throws IOException {
        server.on("/", exchange -> text(exchange, exchange.getRequestHeaders().getFirst("User-Agent")));

        assertThat(fetch("/")).startsWith("Fleetmend");
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 502, 503, 504})
    void triesAgainWhenTheServerIsBusy(int status) throws IOException {
        AtomicInteger times = new AtomicInteger();
        server.on("/", exchange -> {
            if (times.incrementAndGet() < 3) {
                exchange.sendResponseHeaders(status, -1);
            } else {
                text(exchange, "at last");
            }
        });

        assertThat(fetch("/")).isEqualTo("at last");
    }

    @Test
    void givesUpAfterSomeTries() {
        server.on("/", exchange -> exchange.sendResponseHeaders(503, -1));

        assertThatThrownBy(() -> fetch("/"))
                .isNotInstanceOf(RefusedException.class)
                .hasMessageContaining("answers with status 503");
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void doesNotAskAgainWhatIsRefused() {
        server.on("/", exchange -> exchange.sendResponseHeaders(403, -1));

        assertThatThrownBy(() -> fetch("/"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("answers with status 403");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void staysAwayForAsLongAsTheServerAsks() {
        server.on("/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            exchange.sendResponseHeaders(429, -1);
        });

        assertThatThrownBy(() -> fetch("/")).hasMessageContaining("not to be asked again before");
        assertThatThrownBy(() -> fetch("/other")).hasMessageContaining("not to be asked again before");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void doesNotFollowToAnotherSite() {
        server.on("/", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.1:1/secret");
            exchange.sendResponseHeaders(302, -1);
        });

        assertThatThrownBy(() -> fetch("/"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("redirects to another site, 127.0.0.1");
    }

    @Test
    void takesNoMoreThanIsExpected() {
        server.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            for (int i = 0; i < 1000; i++) {
                exchange.getResponseBody().write(new byte[MOST]);
            }
        });

        assertThatThrownBy(() -> fetch("/"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is larger than the 1000 bytes");
    }

    @Test
    void cutsOffAServerThatStopsTalking() {
        server.on("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
            untilTheEnd();
        });

        HttpFetcher impatient = fetcher(Duration.ofMillis(300));
        try {
            assertThatThrownBy(() -> impatient.fetch(server.address("/"), MOST, null))
                    .hasMessageContaining("is too slow");
        } finally {
            impatient.close();
        }
    }

    private static HttpFetcher fetcher(Duration slow) {
        return new HttpFetcher(
                Proxies.of(Optional.empty(), Map.of()),
                new Patience(3, Duration.ofMillis(1), Duration.ofSeconds(5), Duration.ZERO, slow),
                Clock.systemUTC());
    }

    private void untilTheEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void text(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private String fetch(String path) throws IOException {
        try (Fetched fetched = fetcher.fetch(server.address(path), MOST, null).orElseThrow()) {
            return Files.readString(fetched.place());
        }
    }
}
