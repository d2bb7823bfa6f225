package io.fleetmend.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.standalone.rest.JsonCall;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.util.Map;

/** People change their temporary password in the browser; nobody does that for a demonstration, so it is done here. */
final class DemoPasswords {
    private final String keycloak;
    private final Secrets secrets;
    private final JsonCall call;

    DemoPasswords(String keycloak, Secrets secrets, JsonCall call) {
        this.keycloak = keycloak;
        this.secrets = secrets;
        this.call = call;
    }

    String of(String user) {
        return secrets.get("demo." + user);
    }

    /** Gives the user a lasting password and returns it. */
    String settle(String user) throws IOException, InterruptedException {
        String token = call.passwordToken(
                keycloak + "/realms/master", "admin-cli", "keycloak-admin", secrets.get("keycloak.admin"));
        String users = keycloak + "/admin/realms/" + KeycloakRealm.NAME + "/users";
        JsonNode found = call.get(users + "?exact=true&username=" + user, token).path(0);
        String address = users + "/" + found.path("id").asText();
        call.send(
                "PUT",
                address + "/reset-password",
                token,
                Map.of("type", "password", "value", of(user), "temporary", false));
        return of(user);
    }
}
