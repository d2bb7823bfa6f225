package io.fleetmend.ingest.fetch;

import io.fleetmend.ingest.IngestConfig;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches over HTTP: only what was configured, within a size and a time, following only redirects that stay at the same site. */
@ApplicationScoped
class HttpFetcher {
    private static final Duration CONNECT = Duration.ofSeconds(20);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration WHOLE = Duration.ofMinutes(15);
    private static final int MOST_REDIRECTS = 5;
    private static final int BUFFER = 1 << 16;
    private static final Set<Integer> BUSY = Set.of(429, 500, 502, 503, 504);

    private final HttpClient client;
    private final Patience patience;
    private final SlowServers slowServers;
    private final Invitations invitations;

    @Inject
    HttpFetcher(Proxies proxies, IngestConfig config, Clock clock) {
        this(proxies, Patience.usual(config.pause()), clock);
    }

    HttpFetcher(Proxies proxies, Patience patience, Clock clock) {
        this.patience = patience;
        invitations = new Invitations(clock);
        slowServers = new SlowServers(patience.slow());
        client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .proxy(proxies)
                .build();
    }

    Optional<Fetched> fetch(URI address, long most, @Nullable String etag) throws IOException {
        URI at = address;
        for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
            HttpResponse<InputStream> response = politely(at, etag);
            try (InputStream body = response.body()) {
                switch (response.statusCode()) {
                    case 200 -> {
                        return Optional.of(save(at, response, body, most));
                    }
                    case 304 -> {
                        return Optional.empty();
                    }
                    case 301, 302, 303, 307, 308 -> at = Redirects.target(address, at, response);
                    case 404, 410 -> throw new FileNotFoundException("%s is not there".formatted(at));
                    default -> throw failed(at, response.statusCode());
                }
            }
        }
        throw new RefusedException("%s redirects more than %d times".formatted(address, MOST_REDIRECTS));
    }

    private static IOException failed(URI address, int status) {
        String message = "%s answers with status %d".formatted(address, status);
        return status >= 500 || BUSY.contains(status) ? new IOException(message) : new RefusedException(message);
    }

    /** Tries again while the server is busy, when it says so or after a pause, and never before. */
    private HttpResponse<InputStream> politely(URI address, @Nullable String etag) throws IOException {
        Optional<Instant> away = invitations.wait(address);
        if (away.isPresent()) {
            throw new IOException("%s is not to be asked again before %s".formatted(address, away.get()));
        }
        for (int next = 2; ; next++) {
            pause(address, invitations.turn(address, patience.between(address)));
            HttpResponse<InputStream> response = send(address, etag);
            if (!BUSY.contains(response.statusCode())) {
                return response;
            }
            Duration pause = invitations.heard(address, response.headers()).orElse(patience.before(next));
            if (pause.compareTo(patience.longest()) > 0) {
                response.body().close();
                throw new IOException("%s answers with status %d and is not to be asked again before %s"
                        .formatted(
                                address,
                                response.statusCode(),
                                invitations.wait(address).orElseThrow()));
            }
            if (next > patience.tries()) {
                return response;
            }
            response.body().close();
            pause(address, pause);
        }
    }

    private static void pause(URI address, Duration pause) throws IOException {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("%s was not waited for".formatted(address), e);
        }
    }

    private HttpResponse<InputStream> send(URI address, @Nullable String etag) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(ANSWER)
                .header("User-Agent", "Fleetmend (feed reader)")
                .header("Accept", "*/*");
        if (etag != null) {
            request.header("If-None-Match", etag);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("%s was not waited for".formatted(address), e);
        } catch (IOException e) {
            throw new IOException("%s cannot be reached: %s".formatted(address, reason(e)), e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private Fetched save(URI address, HttpResponse<?> response, InputStream body, long most) throws IOException {
        Path file = Files.createTempFile("fleetmend-ingest-", ".download");
        try {
            long length = response.headers().firstValueAsLong("Content-Length").orElse(-1);
            long received = copy(address, body, file, most);
            if (length >= 0 && received != length) {
                throw new IOException("%s is truncated: %d of %d bytes came".formatted(address, received, length));
            }
            String path = address.getPath();
            return new Fetched(
                    file,
                    path.substring(path.lastIndexOf('/') + 1),
                    true,
                    response.headers().firstValue("ETag").orElse(null));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private long copy(URI address, InputStream body, Path file, long most) throws IOException {
        long deadline = System.nanoTime() + WHOLE.toNanos();
        byte[] buffer = new byte[BUFFER];
        long received = 0;
        SlowServers.Watch watch = slowServers.watch(body);
        try (watch;
                OutputStream out = Files.newOutputStream(file)) {
            int read;
            while ((read = body.read(buffer)) >= 0) {
                received += read;
                watch.received(read);
                if (received > most) {
                    throw new RefusedException(
                            "%s is larger than the %d bytes that are expected at most".formatted(address, most));
                }
                if (System.nanoTime() - deadline > 0) {
                    throw new IOException("%s took longer than %s".formatted(address, WHOLE));
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            if (!watch.isCut()) {
                throw e;
            }
        }
        if (watch.isCut()) {
            throw new IOException("%s is too slow: it sent less than %d bytes a second over %s"
                    .formatted(address, Patience.SLOWEST, patience.slow()));
        }
        return received;
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
        slowServers.close();
    }
}
