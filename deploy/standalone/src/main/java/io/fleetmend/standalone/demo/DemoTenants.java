package io.fleetmend.standalone.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.standalone.demo.DemoLogins.Login;
import io.fleetmend.standalone.rest.JsonCall;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Creates the demonstration the way people would: through the REST API, with their tokens. When it fails half-way it can be called
 * again: tenants that are there are taken, logins that are there, and that nobody was told of, are made anew.
 */
public final class DemoTenants {
    private static final String PROVIDER = "Nordhaven IT";
    private static final String TIME_ZONE = "Europe/Berlin";
    private static final String ADMIN = "demo-admin";
    private static final String BILLING = "demo billing";

    private final String api;
    private final String realm;
    private final DemoKeycloak keycloak;
    private final Secrets secrets;
    private final JsonCall call;
    private final List<Login> logins = new ArrayList<>();

    public DemoTenants(String tenantApi, String keycloak, Secrets secrets, HttpClient client) {
        this.api = tenantApi + "/api/v1";
        this.realm = keycloak + "/realms/" + KeycloakRealm.NAME;
        this.secrets = secrets;
        this.call = new JsonCall(client);
        this.keycloak = new DemoKeycloak(keycloak, secrets, call);
    }

    /** @param file where the logins are kept */
    public void create(Path file) throws IOException, InterruptedException {
        String operator = token(KeycloakRealm.OPERATOR, secrets.get(KeycloakRealm.OPERATOR_PASSWORD));
        String provider = findOrCreate(api + "/providers", operator, Map.of("name", PROVIDER));
        String admin = admin(operator, provider);
        Map<String, String> customers = new LinkedHashMap<>();
        for (String name : List.of("Alder Clinic", "Birch Foods")) {
            String customer = findOrCreate(api + "/customers", admin, Map.of("name", name, "timeZone", TIME_ZONE));
            findOrCreate(
                    api + "/customers/" + customer + "/sites",
                    admin,
                    Map.of("name", "Main office", "timeZone", TIME_ZONE));
            customers.put(name, customer);
        }
        user(admin, "demo-technician", List.of("technician", "approver"), List.of("*"));
        List<String> alder = List.of(customers.getOrDefault("Alder Clinic", ""));
        user(admin, "demo-alder", List.of("portal-viewer"), alder);
        user(admin, "demo-alder-signer", List.of("portal-signer"), alder);
        billingClient(admin);
        new DemoLogins(PROVIDER, provider, customers, logins).write(file);
    }

    private String findOrCreate(String address, String token, Map<String, String> body)
            throws IOException, InterruptedException {
        String name = body.getOrDefault("name", "");
        for (JsonNode one : list(address, token)) {
            if (one.path("name").asText().equals(name)) {
                return one.path("id").asText();
            }
        }
        return call.send("POST", address, token, body).path("id").asText();
    }

    private List<JsonNode> list(String address, String token) throws IOException, InterruptedException {
        List<JsonNode> all = new ArrayList<>();
        JsonNode page = call.get(address, token);
        page.path("items").forEach(all::add);
        while (page.path("next").isTextual()) {
            String cursor = URLEncoder.encode(page.path("next").asText(), StandardCharsets.UTF_8);
            page = call.get(address + "?cursor=" + cursor, token);
            page.path("items").forEach(all::add);
        }
        return all;
    }

    /** The first one is made by the operator. */
    private String admin(String operator, String provider) throws IOException, InterruptedException {
        keycloak.forget(ADMIN);
        call.send("POST", api + "/providers/" + provider + "/admins", operator, person(ADMIN, "Ada", "Admin"));
        login("provider-admin", ADMIN);
        return token(ADMIN, keycloak.settlePassword(ADMIN));
    }

    private void user(String admin, String name, List<String> roles, List<String> customers)
            throws IOException, InterruptedException {
        Map<String, Object> body = new LinkedHashMap<>(person(name, "Demo", roles.getFirst()));
        body.put("roles", roles);
        body.put("customers", customers);
        keycloak.forget(name);
        call.send("POST", api + "/users", admin, body);
        keycloak.settlePassword(name);
        login(String.join(" + ", roles), name);
    }

    private void billingClient(String admin) throws IOException, InterruptedException {
        String address = api + "/billing-clients";
        for (JsonNode left : list(address, admin)) {
            if (left.path("name").asText().equals(BILLING)) {
                call.delete(address + "/" + left.path("clientId").asText(), admin);
            }
        }
        JsonNode made = call.send(
                "POST", address, admin, Map.of("name", BILLING, "roles", List.of("billing-read", "billing-export")));
        logins.add(new Login(
                "billing client",
                made.path("clientId").asText(),
                made.path("clientSecret").asText()));
    }

    private void login(String what, String user) {
        logins.add(new Login(what, user, keycloak.passwordOf(user)));
    }

    private static Map<String, String> person(String name, String first, String last) {
        return Map.of(
                "username", name, "email", name + "@demo.fleetmend.example", "firstName", first, "lastName", last);
    }

    private String token(String user, String password) throws IOException, InterruptedException {
        return call.passwordToken(realm, KeycloakRealm.CLI_CLIENT, user, password);
    }
}
