package io.fleetmend.e2e.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.standalone.server.KeycloakRealm;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of Keycloak, kept for as long as they last. */
final class Tokens {
    /** A token that ends while its request travels is no use. */
    private static final Duration SPARE = Duration.ofSeconds(60);

    private final HttpClient client;
    private final String keycloak;
    private final Clock clock;
    private final Map<Caller, Token> tokens = new ConcurrentHashMap<>();

    private record Token(String value, Instant until) {}

    Tokens(HttpClient client, String keycloak, Clock clock) {
        this.client = client;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    Optional<String> of(Caller caller) {
        return switch (caller) {
            case Caller.Nobody nobody -> Optional.empty();
            case Caller.Person person ->
                Optional.of(kept(
                        caller,
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                KeycloakRealm.CLI_CLIENT,
                                "username",
                                person.username(),
                                "password",
                                person.password())));
            case Caller.Program program ->
                Optional.of(kept(
                        caller,
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", program.clientId(),
                                "client_secret", program.clientSecret())));
        };
    }

    private String kept(Caller caller, Map<String, String> form) {
        Token token = tokens.get(caller);
        if (token == null || token.until().isBefore(clock.instant().plus(SPARE))) {
            JsonNode fresh = ask(KeycloakRealm.NAME, form);
            token = new Token(
                    fresh.path("access_token").asText(),
                    clock.instant().plusSeconds(fresh.path("expires_in").asLong()));
            tokens.put(caller, token);
        }
        return token.value();
    }

    JsonNode ask(String realm, Map<String, String> form) {
        String body = new TreeMap<>(form)
                .entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(keycloak, realm)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("Keycloak gave no token to %s: %d %s"
                        .formatted(
                                form.getOrDefault("username", form.get("client_id")),
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
            }
            return ContractsJson.get().readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError("Keycloak does not answer at " + keycloak, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while asking for a token", e);
        }
    }
}
