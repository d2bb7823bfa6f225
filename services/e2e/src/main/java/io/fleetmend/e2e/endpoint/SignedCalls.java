package io.fleetmend.e2e.endpoint;

import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.time.Clock;

/** The agent's protocol under a key of its own, without an agent. */
public final class SignedCalls {
    private final HttpClient client;
    private final String server;
    private final Clock clock;
    private final KeyPair key = Ed25519.newKeyPair();

    public SignedCalls(HttpClient client, String server, Clock clock) {
        this.client = client;
        this.server = server;
        this.clock = clock;
    }

    public PrivateKey privateKey() {
        return key.getPrivate();
    }

    /** As an enrolment says it. */
    public String publicKey() {
        return Ed25519.encode(key.getPublic());
    }

    /** @throws AssertionError unless it is a success */
    public <T> T post(String path, String keyId, Object content, Class<T> type) {
        try {
            byte[] body = ContractsJson.get().writeValueAsBytes(content);
            RequestSignature signature = RequestSignature.sign(
                    key.getPrivate(),
                    keyId,
                    "POST",
                    path,
                    body,
                    clock.instant(),
                    Uuids.next(clock.instant()).toString());
            HttpResponse<byte[]> response = client.send(
                    HttpRequest.newBuilder(URI.create(server + path))
                            .header("Content-Type", "application/json")
                            .header(RequestSignature.CONTENT_DIGEST, signature.contentDigest())
                            .header(RequestSignature.SIGNATURE_INPUT, signature.signatureInputHeader())
                            .header(RequestSignature.SIGNATURE, signature.signatureHeader())
                            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError("%s answered %d %s"
                        .formatted(path, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
            }
            byte[] answer = response.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : response.body();
            return ContractsJson.get().readValue(answer, type);
        } catch (IOException e) {
            throw new AssertionError(path + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted at " + path, e);
        }
    }
}
