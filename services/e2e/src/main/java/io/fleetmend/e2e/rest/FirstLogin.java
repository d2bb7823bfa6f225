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
import java.util.Map;

/**
 * A new user has a temporary password and must choose another in the browser. There is no browser here, so Keycloak's own administrator
 * sets the new one; all later logins are the user's own.
 */
public final class FirstLogin {
    private final HttpClient client;
    private final Tokens tokens;
    private final String keycloak;
    private final String adminPassword;

    FirstLogin(HttpClient client, Tokens tokens, String keycloak, String adminPassword) {
        this.client = client;
        this.tokens = tokens;
        this.keycloak = keycloak;
        this.adminPassword = adminPassword;
    }

    public Caller.Person of(String username) {
        String token = tokens.ask(
                        "master",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "keycloak-admin",
                                "password", adminPassword))
                .path("access_token")
                .asText();
        String users = "%s/admin/realms/%s/users".formatted(keycloak, KeycloakRealm.NAME);
        String exact = users + "?exact=true&username=" + URLEncoder.encode(username, StandardCharsets.UTF_8);
        JsonNode found = send("GET", exact, token, "");
        if (found.size() != 1) {
            throw new AssertionError(
                    "exactly one user must be called '%s', but Keycloak knows %s".formatted(username, found));
        }
        String user = users + "/" + found.path(0).path("id").asText();
        String password = "chosen at the first login by " + username.hashCode();
        send(
                "PUT",
                user + "/reset-password",
                token,
                "{\"type\": \"password\", \"value\": \"%s\", \"temporary\": false}".formatted(password));
        return new Caller.Person(username, password);
    }

    private JsonNode send(String method, String address, String token, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError(
                        "%s %s answered %d %s".formatted(method, address, response.statusCode(), response.body()));
            }
            return ContractsJson.get().readTree(response.body().isEmpty() ? "[]" : response.body());
        } catch (IOException e) {
            throw new AssertionError("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while asking Keycloak", e);
        }
    }
}
