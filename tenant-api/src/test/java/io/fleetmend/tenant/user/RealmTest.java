package io.fleetmend.tenant.user;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.standalone.server.KeycloakDistribution;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.tenant.OnKeycloak;
import io.fleetmend.tenant.OnStack;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** The realm as it is imported, before tenant-api has made anybody. */
@OnStack
@OnKeycloak
class RealmTest {
    @Test
    void theOperatorHasNoProviderAndAShortToken() {
        String token = token(Map.of(
                "grant_type",
                "password",
                "client_id",
                KeycloakRealm.CLI_CLIENT,
                "username",
                "operator",
                "password",
                setting("test.keycloak.operator-password")));
        JsonPath claims =
                JsonPath.from(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8));

        assertThat(claims.<String>getList("groups")).contains("operator").doesNotContain("provider-admin");
        assertThat(claims.<Object>get("provider")).isNull();
        assertThat(claims.getString("aud")).contains("fleetmend");
        assertThat(claims.getString("preferred_username")).isEqualTo("operator");
        assertThat(claims.getString("sub")).isNotEmpty();
        assertThat(claims.getLong("exp") - claims.getLong("iat")).isEqualTo(300);
    }

    @Test
    void aCustomerThatIsNoUuidIsRefused() {
        String token = token(Map.of(
                "grant_type",
                "client_credentials",
                "client_id",
                KeycloakRealm.TENANT_API_CLIENT,
                "client_secret",
                setting("quarkus.keycloak.admin-client.client-secret")));
        Response answer = given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body(Map.of(
                        "username",
                        "mallory",
                        "enabled",
                        true,
                        "attributes",
                        Map.of("provider", List.of(UUID.randomUUID()), "customers", List.of("everything"))))
                .post(setting("test.keycloak.realm").replace("/realms/", "/admin/realms/") + "/users");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
    }

    @Test
    void noSecretIsLeftLyingAbout() {
        assertThat(Path.of(setting("test.keycloak.folder"), "keycloak/data/import/fleetmend-realm.json"))
                .doesNotExist();
    }

    @Test
    void nothingOfTheInstallationLiesInTheSharedDistribution() {
        assertThat(KeycloakDistribution.find(Path.of("")).home().resolve("data/import/fleetmend-realm.json"))
                .doesNotExist();
    }

    private static String token(Map<String, String> form) {
        Response answer =
                given().formParams(form).post(setting("test.keycloak.realm") + "/protocol/openid-connect/token");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.path("access_token");
    }

    /** Not injected: Quarkus would ask the tests without a Keycloak for it, too. */
    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }
}
