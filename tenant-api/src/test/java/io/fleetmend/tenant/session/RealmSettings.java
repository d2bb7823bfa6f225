package io.fleetmend.tenant.session;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The realm as Keycloak's own administrator sees it. */
final class RealmSettings {
    private RealmSettings() {}

    static void accessTokensLive(int seconds) {
        administrator()
                .body(Map.of("accessTokenLifespan", seconds))
                .put(setting("realm").replace("/realms/", "/admin/realms/"))
                .then()
                .statusCode(204);
    }

    private static RequestSpecification administrator() {
        String token = given().formParams(Map.of(
                        "grant_type", "password",
                        "client_id", "admin-cli",
                        "username", "keycloak-admin",
                        "password", setting("admin-password")))
                .post(setting("realm").replaceFirst("/realms/.*", "/realms/master/protocol/openid-connect/token"))
                .path("access_token");
        return given().auth().oauth2(token).contentType("application/json");
    }

    private static String setting(String name) {
        return ConfigProvider.getConfig().getValue("test.keycloak." + name, String.class);
    }
}
