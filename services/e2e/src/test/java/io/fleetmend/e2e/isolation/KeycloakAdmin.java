package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.standalone.server.KeycloakRealm;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keycloak's own interface, as its administrator and as anybody who logs in. */
final class KeycloakAdmin implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;
    private final String password;

    KeycloakAdmin(String address, String password) {
        this.address = address;
        this.password = password;
    }

    /** A token of the realm that Keycloak keeps for itself: another issuer, another key. */
    String masterToken() {
        return login("master", "admin-cli", "keycloak-admin", password)
                .path("access_token")
                .asText();
    }

    /** All tokens that a person gets who logs in by this client. */
    JsonNode login(String clientId, String user, String userPassword) {
        return login(KeycloakRealm.NAME, clientId, user, userPassword);
    }

    private JsonNode login(String realm, String clientId, String user, String userPassword) {
        return token(
                realm,
                Map.of(
                        "grant_type",
                        "password",
                        "scope",
                        "openid",
                        "client_id",
                        clientId,
                        "username",
                        user,
                        "password",
                        userPassword));
    }

    String program(String clientId, String secret) {
        return token(
                        KeycloakRealm.NAME,
                        Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret))
                .path("access_token")
                .asText();
    }

    JsonNode get(String path) {
        return admin("GET", path, null);
    }

    void post(String path, Object body) {
        admin("POST", path, body);
    }

    void put(String path, Object body) {
        admin("PUT", path, body);
    }

    void delete(String path) {
        admin("DELETE", path, null);
    }

    /** The realm's public key, as its published document has it. */
    byte[] publicKey() {
        JsonNode realm = send(HttpRequest.newBuilder(URI.create("%s/realms/%s".formatted(address, KeycloakRealm.NAME)))
                .build());
        return realm.path("public_key").asText().getBytes(StandardCharsets.US_ASCII);
    }

    private JsonNode admin(String method, String path, @Nullable Object body) {
        try {
            return send(HttpRequest.newBuilder(
                            URI.create("%s/admin/realms/%s%s".formatted(address, KeycloakRealm.NAME, path)))
                    .header("Authorization", "Bearer " + masterToken())
                    .header("Content-Type", "application/json")
                    .method(
                            method,
                            body == null
                                    ? HttpRequest.BodyPublishers.noBody()
                                    : HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                    .build());
        } catch (IOException e) {
            throw new AssertionError("JSON can always be written", e);
        }
    }

    private JsonNode token(String realm, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(
                        URI.create("%s/realms/%s/protocol/openid-connect/token".formatted(address, realm)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<byte[]> response = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() / 100 != 2) {
                throw new AssertionError("%s %s answered %d %s"
                        .formatted(
                                request.method(),
                                request.uri(),
                                response.statusCode(),
                                new String(response.body(), StandardCharsets.UTF_8)));
            }
            return JSON.readTree(response.body().length == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : response.body());
        } catch (IOException e) {
            throw new AssertionError("Keycloak does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while asking Keycloak", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
