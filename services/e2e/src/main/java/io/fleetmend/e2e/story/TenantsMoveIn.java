package io.fleetmend.e2e.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.FirstLogin;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Line 2: two providers, three customers, their sites, people, policies and windows, all through the REST interface. */
final class TenantsMoveIn implements Chapter {
    @Override
    public String title() {
        return "Provider P with customers A and B, provider Q with customer C";
    }

    @Override
    public void tell(World world, TimeLine line) {
        Rest rest = world.rest();
        FirstLogin firstLogin = rest.firstLogin(world.stack().secrets().get("keycloak.admin"));
        Caller operator = world.stack().operator();
        Caller adminP = provider(rest, operator, firstLogin, "P");
        Caller adminQ = provider(rest, operator, firstLogin, "Q");
        line.saw("the operator created two providers, each with an admin who logged in");
        Tenant a = customer(rest, adminP, "A", "Europe/Berlin");
        Tenant b = customer(rest, adminP, "B", "America/New_York");
        Tenant c = customer(rest, adminQ, "C", "Asia/Kolkata");
        line.saw("the admins created customers A, B and C, each with a site in a zone of its own");
        Cast cast = new Cast(
                adminP,
                adminQ,
                user(rest, adminP, firstLogin, "technician-p", List.of("technician", "approver"), List.of("*")),
                user(rest, adminQ, firstLogin, "technician-q", List.of("technician", "approver"), List.of("*")),
                user(rest, adminP, firstLogin, "portal-a", List.of("portal-viewer"), List.of(a.customer())),
                billing(rest, adminP),
                billing(rest, adminQ),
                a,
                b,
                c);
        line.saw("technicians, an approver, a portal user of A and two billing programs have logins");
        policies(rest, cast);
        line.saw("A approves by itself by severity and KEV in a nightly window; B by hand in an open one; C by hand");
        world.cast.set(cast);
    }

    private static Caller provider(Rest rest, Caller operator, FirstLogin firstLogin, String name) {
        String provider = id(rest.post(operator, Service.TENANT_API, "/providers", Map.of("name", "Provider " + name)));
        String username = "admin-" + name.toLowerCase(java.util.Locale.ROOT);
        rest.post(operator, Service.TENANT_API, "/providers/" + provider + "/admins", person(username))
                .succeeded();
        return firstLogin.of(username);
    }

    private static Tenant customer(Rest rest, Caller admin, String name, String zone) {
        Map<String, String> body = Map.of("name", "Customer " + name, "timeZone", zone);
        String customer = id(rest.post(admin, Service.TENANT_API, "/customers", body));
        Map<String, String> site = Map.of("name", "Site of " + name, "timeZone", zone);
        return new Tenant(
                name,
                customer,
                id(rest.post(admin, Service.TENANT_API, "/customers/" + customer + "/sites", site)),
                ZoneId.of(zone));
    }

    private static Caller user(
            Rest rest,
            Caller admin,
            FirstLogin firstLogin,
            String username,
            List<String> roles,
            List<String> customers) {
        Map<String, Object> body = new LinkedHashMap<>(person(username));
        body.put("roles", roles);
        body.put("customers", customers);
        JsonNode created =
                rest.post(admin, Service.TENANT_API, "/users", body).succeeded().json();
        assertThat(created.path("temporaryPassword").asText()).isNotBlank();
        return firstLogin.of(username);
    }

    private static Map<String, Object> person(String username) {
        return Map.of(
                "username",
                username,
                "email",
                username + "@story.fleetmend.example",
                "firstName",
                "Story",
                "lastName",
                username);
    }

    private static Caller billing(Rest rest, Caller admin) {
        Map<String, Object> body = Map.of("name", "billing", "roles", List.of("billing-read"));
        JsonNode client = rest.post(admin, Service.TENANT_API, "/billing-clients", body)
                .succeeded()
                .json();
        return new Caller.Program(
                client.path("clientId").asText(), client.path("clientSecret").asText());
    }

    private static void policies(Rest rest, Cast cast) {
        Tenant a = cast.a();
        Tenant b = cast.b();
        Tenant c = cast.c();
        put(rest, cast.adminP(), a, Policies.automatic(List.of(Policies.nightly(a.zone()))));
        put(rest, cast.adminP(), b, Policies.byHand(List.of(Policies.allDay(b.zone()))));
        put(rest, cast.adminQ(), c, Policies.byHand(List.of(Policies.allDay(c.zone()))));
        JsonNode effective = rest.get(cast.adminP(), Service.TENANT_API, policyOf(a))
                .succeeded()
                .json();
        assertThat(effective.toString())
                .contains("NOT_STATED")
                .contains("nightly")
                .contains("customer");
    }

    static void put(Rest rest, Caller admin, Tenant tenant, Map<String, Object> policy) {
        rest.put(admin, Service.TENANT_API, policyOf(tenant), policy).succeeded();
    }

    private static String policyOf(Tenant tenant) {
        return "/customers/" + tenant.customer() + "/policy";
    }

    private static String id(io.fleetmend.e2e.rest.Answer created) {
        return created.succeeded().json().path("id").asText();
    }
}
