package io.fleetmend.standalone.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** Calls that send and get JSON; any answer but 2xx is an exception that says what was answered. */
public final class JsonCall {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Keycloak's word for a wrong password, and for a login while another of the same user is under way: two commands at once. */
    private static final int NOT_LOGGED_IN = 400;

    /** Few: each wrong password counts towards locking the user out. */
    private static final int MOST_LOGINS = 5;

    private static final Duration FIRST_WAIT = Duration.ofMillis(500);

    private final HttpClient client;

    /** An answer other than 2xx. */
    public static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1L;

        private final int status;

        public RefusedException(int status, String message) {
            super(message);
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    public JsonCall(HttpClient client) {
        this.client = client;
    }

    public JsonNode send(String method, String address, String token, Object body)
            throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        HttpRequest.BodyPublishers.ofByteArray(
                                ContractsJson.get().writeValueAsBytes(body)))
                .build());
    }

    public JsonNode get(String address, String token) throws IOException, InterruptedException {
        return answer(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .build());
    }

    public void delete(String address, String token) throws IOException, InterruptedException {
        answer(HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .DELETE()
                .build());
    }

    public String passwordToken(String realmAddress, String client, String user, String password)
            throws IOException, InterruptedException {
        Map<String, String> fields =
                Map.of("grant_type", "password", "client_id", client, "username", user, "password", password);
        for (int tries = 1; ; tries++) {
            try {
                return token(realmAddress, fields);
            } catch (RefusedException e) {
                if (e.status() != NOT_LOGGED_IN || tries == MOST_LOGINS) {
                    throw e;
                }
                Thread.sleep(FIRST_WAIT.multipliedBy(1L << (tries - 1)));
            }
        }
    }

    public String clientToken(String realmAddress, String client, String secret)
            throws IOException, InterruptedException {
        return token(
                realmAddress, Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", secret));
    }

    private String token(String realmAddress, Map<String, String> fields) throws IOException, InterruptedException {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return answer(HttpRequest.newBuilder(URI.create(realmAddress + "/protocol/openid-connect/token"))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build())
                .path("access_token")
                .asText();
    }

    private JsonNode answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new RefusedException(
                    response.statusCode(),
                    "%s %s answered %d: %s"
                            .formatted(request.method(), request.uri(), response.statusCode(), response.body()));
        }
        return ContractsJson.get().readTree(response.body().isEmpty() ? "{}" : response.body());
    }
}
