package io.fleetmend.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.standalone.rest.JsonCall;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** What people would do in Keycloak's own pages, and nobody does for a demonstration. */
final class DemoKeycloak {
    private final String address;
    private final Secrets secrets;
    private final JsonCall call;

    DemoKeycloak(String address, Secrets secrets, JsonCall call) {
        this.address = address;
        this.secrets = secrets;
        this.call = call;
    }

    String passwordOf(String user) {
        return secrets.get("demo." + user);
    }

    /** Gives the user a lasting password and returns it. */
    String settlePassword(String user) throws IOException, InterruptedException {
        String admin = admin();
        String account =
                account(user, admin).orElseThrow(() -> new IOException("Keycloak has no user '%s'".formatted(user)));
        call.send(
                "PUT",
                account + "/reset-password",
                admin,
                Map.of("type", "password", "value", passwordOf(user), "temporary", false));
        return passwordOf(user);
    }

    /** A try before may have left the user, and that only half made. */
    void forget(String user) throws IOException, InterruptedException {
        String admin = admin();
        Optional<String> account = account(user, admin);
        if (account.isPresent()) {
            call.delete(account.get(), admin);
        }
    }

    private Optional<String> account(String user, String admin) throws IOException, InterruptedException {
        String users = address + "/admin/realms/" + KeycloakRealm.NAME + "/users";
        JsonNode found = call.get(users + "?exact=true&username=" + user, admin);
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(users + "/" + found.path(0).path("id").asText());
    }

    private String admin() throws IOException, InterruptedException {
        return call.passwordToken(
                address + "/realms/master", "admin-cli", "keycloak-admin", secrets.get("keycloak.admin"));
    }
}
