package io.fleetmend.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.standalone.demo.DemoLogins.Login;
import io.fleetmend.standalone.rest.JsonCall;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates the demonstration the way people would: through the REST API, with their tokens. */
public final class DemoTenants {
    private static final String PROVIDER = "Nordhaven IT";
    private static final String TIME_ZONE = "Europe/Berlin";

    private final String api;
    private final String realm;
    private final DemoPasswords passwords;
    private final Secrets secrets;
    private final JsonCall call;
    private final List<Login> logins = new ArrayList<>();

    public DemoTenants(String tenantApi, String keycloak, Secrets secrets, HttpClient client) {
        this.api = tenantApi + "/api/v1";
        this.realm = keycloak + "/realms/" + KeycloakRealm.NAME;
        this.secrets = secrets;
        this.call = new JsonCall(client);
        this.passwords = new DemoPasswords(keycloak, secrets, call);
    }

    /** @param file where the logins are kept */
    public void create(Path file) throws IOException, InterruptedException {
        String operator = token(KeycloakRealm.OPERATOR, secrets.get(KeycloakRealm.OPERATOR_PASSWORD));
        String provider = id(call.send("POST", api + "/providers", operator, Map.of("name", PROVIDER)));
        call.send("POST", api + "/providers/" + provider + "/admins", operator, person("demo-admin", "Ada", "Admin"));
        String admin = token("demo-admin", passwords.settle("demo-admin"));
        login("provider-admin", "demo-admin");
        Map<String, String> customers = new LinkedHashMap<>();
        for (String name : List.of("Alder Clinic", "Birch Foods")) {
            String customer =
                    id(call.send("POST", api + "/customers", admin, Map.of("name", name, "timeZone", TIME_ZONE)));
            call.send(
                    "POST",
                    api + "/customers/" + customer + "/sites",
                    admin,
                    Map.of("name", "Main office", "timeZone", TIME_ZONE));
            customers.put(name, customer);
        }
        user(admin, "demo-technician", List.of("technician", "approver"), List.of("*"));
        user(admin, "demo-alder", List.of("portal-viewer"), List.of(customers.getOrDefault("Alder Clinic", "")));
        billingClient(admin);
        new DemoLogins(PROVIDER, provider, customers, logins).write(file);
    }

    private void user(String admin, String name, List<String> roles, List<String> customers)
            throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>(person(name, "Demo", roles.getFirst()));
        body.put("roles", roles);
        body.put("customers", customers);
        call.send("POST", api + "/users", admin, body);
        passwords.settle(name);
        login(String.join(" + ", roles), name);
    }

    private void billingClient(String admin) throws IOException, InterruptedException {
        JsonNode made = call.send(
                "POST",
                api + "/billing-clients",
                admin,
                Map.of("name", "demo billing", "roles", List.of("billing-read", "billing-export")));
        logins.add(new Login(
                "billing client",
                made.path("clientId").asText(),
                made.path("clientSecret").asText()));
    }

    private void login(String what, String user) {
        logins.add(new Login(what, user, passwords.of(user)));
    }

    private static Map<String, String> person(String name, String first, String last) {
        return Map.of(
                "username", name, "email", name + "@demo.fleetmend.example", "firstName", first, "lastName", last);
    }

    private String token(String user, String password) throws IOException, InterruptedException {
        return call.passwordToken(realm, KeycloakRealm.CLI_CLIENT, user, password);
    }

    private static String id(JsonNode created) {
        return created.path("id").asText();
    }
}
