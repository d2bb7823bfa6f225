package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.Severity;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.rest.Answer;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.FirstLogin;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import io.fleetmend.e2e.stack.Stack;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;

/** Founds providers and customers through the REST interface, with a canary in every text that it takes. */
final class Founding {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ZONE = "Europe/Berlin";

    private final Stack stack;
    private final Rest rest;
    private final FirstLogin firstLogin;
    private final Canaries canaries;
    private final HttpClient client;
    private final Clock clock;

    Founding(Stack stack, Canaries canaries, HttpClient client, Clock clock) {
        this.stack = stack;
        this.rest = stack.rest();
        this.firstLogin = rest.firstLogin(stack.secrets().get("keycloak.admin"));
        this.canaries = canaries;
        this.client = client;
        this.clock = clock;
    }

    Household provider(Owner name, Owner owner) {
        Map<String, String> called = Map.of("name", canaries.text(name, "provider"));
        String provider = id(rest.post(stack.operator(), Service.TENANT_API, "/providers", called));
        canaries.id(name, provider);
        String username = canaries.text(owner, "admin");
        rest.post(
                        stack.operator(),
                        Service.TENANT_API,
                        "/providers/%s/admins".formatted(provider),
                        person(owner, "admin"))
                .succeeded();
        Caller.Person admin = firstLogin.of(username);
        rest.put(admin, Service.TENANT_API, "/policy", policy(owner)).succeeded();
        Caller.Person technician = user(admin, owner, "technician", List.of("technician", "approver"), "*");
        JsonNode program = rest.post(
                        admin,
                        Service.TENANT_API,
                        "/billing-clients",
                        Map.of(
                                "name",
                                canaries.text(owner, "billing"),
                                "roles",
                                List.of("billing-read", "billing-export")))
                .succeeded()
                .json();
        String clientId = program.path("clientId").asText();
        canaries.id(owner, clientId);
        return new Household(
                name,
                owner,
                provider,
                admin,
                technician,
                new Caller.Program(clientId, program.path("clientSecret").asText()));
    }

    Tenancy customer(Household household, Owner owner, Owner endpointOwner) {
        Caller.Person admin = household.admin();
        Map<String, String> called = Map.of("name", canaries.text(owner, "customer"), "timeZone", ZONE);
        String customer = id(rest.post(admin, Service.TENANT_API, "/customers", called));
        canaries.id(owner, customer);
        Map<String, String> place = Map.of("name", canaries.text(owner, "site"), "timeZone", ZONE);
        String site = id(rest.post(admin, Service.TENANT_API, "/customers/%s/sites".formatted(customer), place));
        canaries.id(owner, site);
        rest.put(admin, Service.TENANT_API, "/customers/%s/policy".formatted(customer), policy(owner))
                .succeeded();
        Caller.Person technician = user(admin, owner, "technician", List.of("technician", "approver"), customer);
        ProbedEndpoint endpoint =
                new ProbedEndpoint(client, stack.address(Service.SCHEDULER), canaries, endpointOwner, clock);
        endpoint.enrol(token(admin, customer, site));
        // its id is its customer's: who counts endpoint-days knows the endpoint, but not what it said
        canaries.id(owner, endpoint.id().toString());
        return new Tenancy(
                owner,
                household,
                customer,
                site,
                technician,
                user(admin, owner, "viewer", List.of("portal-viewer"), customer),
                user(admin, owner, "signer", List.of("portal-signer"), customer),
                endpoint);
    }

    /** The customer and its site travel to the scheduler as events. */
    private String token(Caller.Person admin, String customer, String site) {
        String path = "/customers/%s/sites/%s/enrolment-tokens".formatted(customer, site);
        Answer answer = Awaitility.await("the scheduler knows the site")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> rest.post(admin, Service.SCHEDULER, path, Map.of("validFor", "PT15M")),
                        reply -> reply.status() / 100 == 2);
        return answer.json().path("token").asText();
    }

    private Caller.Person user(Caller.Person admin, Owner owner, String what, List<String> roles, String customer) {
        Map<String, Object> body = new LinkedHashMap<>(person(owner, what));
        body.put("roles", roles);
        body.put("customers", List.of(customer));
        rest.post(admin, Service.TENANT_API, "/users", body).succeeded();
        return firstLogin.of(canaries.text(owner, what));
    }

    private Map<String, Object> person(Owner owner, String what) {
        String username = canaries.text(owner, what);
        return Map.of(
                "username",
                username,
                "email",
                username + "@isolation.example",
                "firstName",
                canaries.text(owner, "first"),
                "lastName",
                canaries.text(owner, "last"));
    }

    /** Approves everything by itself and is open all day, so that there are deployments, jobs and evidence to keep from others. */
    private Map<String, Object> policy(Owner owner) {
        List<Severity> all = List.of(Severity.values());
        String start = LocalDateTime.now(clock.withZone(ZoneOffset.UTC))
                .minusHours(1)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
        return Map.of(
                "autoApproval", Map.of("severities", all, "knownExploited", true),
                "deadlines",
                        List.of(Map.of(
                                "framework",
                                canaries.text(owner, "framework"),
                                "severities",
                                all,
                                "knownExploited",
                                false,
                                "within",
                                "PT336H")),
                "windows",
                        List.of(Map.of(
                                "id",
                                "all-day",
                                "name",
                                canaries.text(owner, "window"),
                                "timeZone",
                                "Etc/UTC",
                                "start",
                                start,
                                "recurrence",
                                "FREQ=DAILY",
                                "length",
                                "PT23H")),
                "freezes",
                        List.of(Map.of(
                                "from", "2030-12-24T00:00:00Z",
                                "to", "2030-12-27T00:00:00Z",
                                "reason", canaries.text(owner, "freeze"))),
                "restart", Map.of("services", false, "machine", false),
                "staleAfter", "PT72H");
    }

    private static String id(Answer created) {
        return created.succeeded().json().path("id").asText();
    }
}
