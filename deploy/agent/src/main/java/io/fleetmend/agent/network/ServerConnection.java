package io.fleetmend.agent.network;

import io.fleetmend.agent.state.Json;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
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
        return Json.read(post(path, body, false, key, keyId), answer);
    }

    byte[] postPacked(String path, byte[] gzip, PrivateKey key, String keyId) throws IOException {
        return post(path, gzip, true, key, keyId);
    }

    private byte[] post(String path, byte[] body, boolean packed, PrivateKey key, String keyId) throws IOException {
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
                return answer(path, response.statusCode(), stream.readNBytes(LONGEST_ANSWER));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static byte[] answer(String path, int status, byte[] body) throws IOException {
        if (status >= 200 && status < 300) {
            return body;
        }
        String problem = new String(new ByteArrayInputStream(body).readNBytes(LONGEST_PROBLEM), StandardCharsets.UTF_8);
        if (status >= 400 && status < 500 && !LATER.contains(status)) {
            throw new ServerRefusal(status, path, problem);
        }
        throw new IOException("%s was answered with %d: %s".formatted(path, status, problem));
    }
}
