package io.fleetmend.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The realm is that of {@code deploy/keycloak/fleetmend-realm.json}, with secrets left to Keycloak. */
class RealmTest {
    private static final Path REALM = Path.of("..", "deploy", "keycloak", "fleetmend-realm.json");

    @Test
    void theRealmIsTheOneOfTheOneMachineRuntime() throws IOException {
        JsonNode declared = new ObjectMapper().readTree(Files.readString(REALM));
        JsonNode realm = realmImport("operators").at("/spec/realm");

        assertThat(realm.properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(
                        declared.properties().stream().map(Map.Entry::getKey).toList());
        assertThat(realm.path("roles")).isEqualTo(declared.path("roles"));
        assertThat(realm.path("clientScopes")).isEqualTo(declared.path("clientScopes"));
        assertThat(realm.path("components")).isEqualTo(declared.path("components"));
    }

    @Test
    void everyPlaceholderIsFilledFromASecret() {
        JsonNode spec = realmImport("operators").path("spec");

        assertThat(spec.path("realm").toString()).doesNotContainPattern("@[a-z.-]+@");
        assertThat(Pattern.compile("\\$\\{(FLEETMEND_[A-Z_]+)}")
                        .matcher(spec.path("realm").toString())
                        .results()
                        .map(found -> found.group(1)))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(spec.path("placeholders").properties().stream()
                        .map(Map.Entry::getKey)
                        .toList());
    }

    @Test
    void nobodyTradesAPasswordForATokenAtATerminal() {
        assertThat(Rendered.each(realmImport("operators").at("/spec/realm/clients")))
                .extracting(client -> client.path("clientId").asText())
                .containsExactly("fleetmend-tenant-api", "fleetmend-console");
    }

    @Test
    void browsersComeBackToTheConsolesName() {
        assertThat(realmImport("operators").toString()).contains("https://console.example.com/*");
        assertThat(realmImport("smallest").toString()).contains("http://127.0.0.1:8080/*");
    }

    @Test
    void anExistingKeycloakGetsNothing() {
        assertThat(Chart.render("existing-servers").ofKind("KeycloakRealmImport"))
                .isEmpty();
        assertThat(Chart.render("private-authorities").settings("tenant-api"))
                .containsEntry("quarkus.oidc.auth-server-url", "https://login.example.com:8443/auth/realms/patching")
                .containsEntry("quarkus.keycloak.admin-client.server-url", "https://login.example.com:8443/auth")
                .containsEntry("quarkus.keycloak.admin-client.realm", "patching");
    }

    private static JsonNode realmImport(String valueSet) {
        return Chart.render(valueSet).ofKind("KeycloakRealmImport").findFirst().orElseThrow();
    }
}
