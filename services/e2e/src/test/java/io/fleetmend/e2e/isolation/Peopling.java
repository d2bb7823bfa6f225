package io.fleetmend.e2e.isolation;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.stack.Stack;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes the world that the matrix looks at. */
final class Peopling {
    private Peopling() {}

    static World people(Stack stack, HttpClient client, Clock clock) {
        Canaries canaries = new Canaries();
        Founding founding = new Founding(stack, canaries, client, clock);
        Household p = founding.provider(Owner.P_NAME, Owner.P);
        Household q = founding.provider(Owner.Q_NAME, Owner.Q);
        List<Tenancy> tenancies = List.of(
                founding.customer(p, Owner.A, Owner.A_ENDPOINT),
                founding.customer(p, Owner.B, Owner.B_ENDPOINT),
                founding.customer(q, Owner.C, Owner.C_ENDPOINT));
        Harvest harvest = new Harvest(stack.rest(), canaries, clock);
        harvest.awaitFeeds(stack.operator());
        harvest.awaitEvidence(tenancies);
        tenancies.forEach(harvest::approveOnce);
        Map<Tenancy, Belongings> belongings = new LinkedHashMap<>();
        tenancies.forEach(tenancy -> belongings.put(tenancy, harvest.of(tenancy)));
        Belongings nobodys = Belongings.ofNobody(clock);
        try (KeycloakAdmin keycloak =
                new KeycloakAdmin(stack.keycloak(), stack.secrets().get("keycloak.admin"))) {
            Logins logins = new Logins(keycloak);
            logins.prepare();
            List<Visitor> visitors = new Visitors(logins, keycloak, clock).all(stack.operator(), belongings, nobodys);
            Map<Owner, Belongings> byCustomer = new LinkedHashMap<>();
            belongings.forEach((tenancy, own) -> byCustomer.put(tenancy.owner(), own));
            return new World(canaries, byCustomer, nobodys, visitors, cursors(stack.rest(), p));
        }
    }

    /** Where the pages of P's admin go on. */
    private static Map<String, List<String>> cursors(Rest rest, Household household) {
        Map<String, List<String>> cursors = new LinkedHashMap<>();
        for (Operation operation : OpenApiDocuments.operations()) {
            boolean pages = operation.reads()
                    && operation.parameters("path").isEmpty()
                    && operation.parameters("query").stream()
                            .anyMatch(parameter -> parameter.name().equals("cursor"));
            if (pages) {
                next(rest, household.admin(), operation)
                        .forEach(cursor -> cursors.computeIfAbsent(operation.key(), key -> new ArrayList<>())
                                .add(cursor));
            }
        }
        return cursors;
    }

    private static List<String> next(Rest rest, Caller caller, Operation operation) {
        String path = operation.path().substring("/api/v1".length()) + "?limit=1";
        JsonNode next = rest.get(caller, operation.service(), path).json().path("next");
        return next.isTextual() ? List.of(next.asText()) : List.of();
    }
}
