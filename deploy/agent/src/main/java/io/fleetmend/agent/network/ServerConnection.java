package io.fleetmend.agent.network;

import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;

/** Signed requests to one server. Whatever is not a clear answer is an {@link IOException}: the agent is offline and tries later. */
public final class ServerConnection {
    private static final Duration TIMEOUT = Duration.ofSeconds(60);
    private static final int LONGEST_ANSWER = 16 * 1024 * 1024;
    private static final int LONGEST_PROBLEM = 500;
    private static final int ACCEPTED = 202;
    /** Come back later: request timeout, too early, too many requests. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429);

    private final HttpClient client;
    private final URI server;
    private final Clock clock;

    public ServerConnection(HttpClient client, URI server, Clock clock) {
        this.client = client;
        this.server = server;
        this.clock = clock;
    }

    public static HttpClient client() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(Duration.ofSeconds(20))
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** @throws ServerRefusal for an answer that will stay the same */
    <T> T post(String path, byte[] body, PrivateKey key, String keyId, Class<T> answer) throws IOException {
        Answer given = post(path, body, false, key, keyId);
        try {
            T read = Json.read(given.body(), answer);
            if (read != null) {
                return read;
            }
        } catch (UncheckedIOException e) {
            // said below, with what came instead
        }
        throw given.unclear("a " + answer.getSimpleName());
    }

    /** Answered with 202 and nothing else. */
    void postPacked(String path, byte[] gzip, PrivateKey key, String keyId) throws IOException {
        Answer given = post(path, gzip, true, key, keyId);
        if (given.status() != ACCEPTED) {
            throw given.unclear("202");
        }
    }

    private record Answer(String path, int status, byte[] body) {
        /** A captive portal, say, answers everything with 200 and a page of its own. */
        IOException unclear(String expected) {
            return new IOException(
                    "%s must be answered with %s, but was with %d: %s".formatted(path, expected, status, beginning()));
        }

        String beginning() {
            return new String(body, 0, Math.min(body.length, LONGEST_PROBLEM), StandardCharsets.UTF_8);
        }
    }

    private Answer post(String path, byte[] body, boolean packed, PrivateKey key, String keyId) throws IOException {
        URI uri = URI.create(server.toString().replaceFirst("/+$", "") + path);
        RequestSignature signature = RequestSignature.sign(
                key,
                keyId,
                "POST",
                uri.getRawPath(),
                body,
                clock.instant(),
                Uuids.next(clock.instant()).toString());
        HttpRequest.Builder request = HttpRequest.newBuilder(uri)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json, application/problem+json")
                .header(RequestSignature.CONTENT_DIGEST, signature.contentDigest())
                .header(RequestSignature.SIGNATURE_INPUT, signature.signatureInputHeader())
                .header(RequestSignature.SIGNATURE, signature.signatureHeader())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        if (packed) {
            request.header("Content-Encoding", "gzip");
        }
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream stream = response.body()) {
                return good(new Answer(path, response.statusCode(), stream.readNBytes(LONGEST_ANSWER)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Answer good(Answer answer) throws IOException {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return answer;
        }
        if (status >= 400 && status < 500 && !LATER.contains(status)) {
            throw new ServerRefusal(status, answer.path(), answer.beginning());
        }
        throw answer.unclear("success");
    }
}
