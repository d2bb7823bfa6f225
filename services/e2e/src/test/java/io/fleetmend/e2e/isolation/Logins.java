package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fleetmend.e2e.rest.Caller;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

/**
 * Tokens as this matrix needs them, all of them made by Keycloak: some that outlast the run, one that is over at once, one for somebody
 * else's services.
 */
final class Logins {
    private static final String LASTING = "isolation-lasting";
    private static final String PASSING = "isolation-passing";
    private static final String ELSEWHERE = "isolation-elsewhere";
    private static final String LIFESPAN = "access.token.lifespan";
    private static final String LONG = "7200";

    private final KeycloakAdmin keycloak;

    Logins(KeycloakAdmin keycloak) {
        this.keycloak = keycloak;
    }

    void prepare() {
        client(LASTING, LONG, List.of("fleetmend"), null);
        client(PASSING, "1", List.of("fleetmend"), null);
        client(ELSEWHERE, LONG, List.of(), mappersForAnotherAudience());
    }

    String lasting(Caller.Person person) {
        return token(LASTING, person, "access_token");
    }

    String passing(Caller.Person person) {
        return token(PASSING, person, "access_token");
    }

    String forAnotherAudience(Caller.Person person) {
        return token(ELSEWHERE, person, "access_token");
    }

    String identity(Caller.Person person) {
        return token(LASTING, person, "id_token");
    }

    String refresh(Caller.Person person) {
        return token(LASTING, person, "refresh_token");
    }

    String lasting(Caller.Program program) {
        JsonNode client =
                keycloak.get("/clients?clientId=" + program.clientId()).path(0);
        ObjectNode changed = client.deepCopy();
        changed.withObject("/attributes").put(LIFESPAN, LONG);
        keycloak.put("/clients/" + client.path("id").asText(), changed);
        return keycloak.program(program.clientId(), program.clientSecret());
    }

    /** A token of a user that the product itself would never make; the user is gone at once, not to stand in lists. */
    String oddUser(String name, Map<String, List<String>> attributes, List<String> roles) {
        String password = "an odd user's password";
        keycloak.post(
                "/users",
                Map.of(
                        "username",
                        name,
                        "email",
                        name + "@isolation.example",
                        "firstName",
                        "Odd",
                        "lastName",
                        "User",
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password))));
        String id = keycloak.get("/users?exact=true&username=" + name)
                .path(0)
                .path("id")
                .asText();
        List<JsonNode> found =
                roles.stream().map(role -> keycloak.get("/roles/" + role)).toList();
        if (!found.isEmpty()) {
            keycloak.post("/users/" + id + "/role-mappings/realm", found);
        }
        String token = lasting(new Caller.Person(name, password));
        keycloak.delete("/users/" + id);
        return token;
    }

    /** When the token is over. */
    static Instant end(String token) {
        try {
            byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]);
            return Instant.ofEpochSecond(
                    new ObjectMapper().readTree(claims).path("exp").asLong());
        } catch (IOException e) {
            throw new AssertionError("Keycloak's tokens are JSON", e);
        }
    }

    static boolean over(String token, Clock clock) {
        return clock.instant().isAfter(end(token).plusSeconds(1));
    }

    /** Against guessing, Keycloak lets nobody log in while it is still busy with their login before: then again in a moment. */
    private String token(String client, Caller.Person person, String which) {
        return Awaitility.await("a token for " + person.username())
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .pollDelay(Duration.ZERO)
                .ignoreException(AssertionError.class)
                .until(
                        () -> keycloak.login(client, person.username(), person.password())
                                .path(which)
                                .asText(),
                        token -> !token.isEmpty());
    }

    private void client(String id, String lifespan, List<String> scopes, @Nullable JsonNode mappers) {
        Map<String, Object> client = new LinkedHashMap<>(Map.of(
                "clientId", id,
                "enabled", true,
                "publicClient", true,
                "standardFlowEnabled", false,
                "directAccessGrantsEnabled", true,
                "fullScopeAllowed", true,
                "defaultClientScopes", scopes,
                "attributes", Map.of(LIFESPAN, lifespan)));
        if (mappers != null) {
            client.put("protocolMappers", mappers);
        }
        keycloak.post("/clients", client);
    }

    /** Everything that our services read in a token, but for whom it is. */
    private JsonNode mappersForAnotherAudience() {
        for (JsonNode scope : keycloak.get("/client-scopes")) {
            if (scope.path("name").asText().equals("fleetmend")) {
                ArrayNode mappers = scope.withArray("/protocolMappers").deepCopy();
                for (JsonNode mapper : mappers) {
                    ((ObjectNode) mapper).remove("id");
                    if (mapper.path("protocolMapper").asText().equals("oidc-audience-mapper")) {
                        ((ObjectNode) mapper.path("config")).put("included.custom.audience", "elsewhere");
                    }
                }
                return mappers;
            }
        }
        throw new AssertionError("the realm must have the client scope fleetmend");
    }
}
