package io.fleetmend.tenant.billingclient;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.representations.idm.ClientRepresentation;

@ApplicationScoped
class BillingClients {
    private final KeycloakClients keycloak;
    private final AuditLog audit;
    private final Acting acting;
    private final Clock clock;

    BillingClients(KeycloakClients keycloak, AuditLog audit, Acting acting, Clock clock) {
        this.keycloak = keycloak;
        this.audit = audit;
        this.acting = acting;
        this.clock = clock;
    }

    record Created(String clientId, String clientSecret, Set<String> roles) {}

    record View(String clientId, String name, Set<String> roles) {}

    Created create(NewBillingClient client) {
        ProviderId provider = acting.wholeProvider();
        String clientId = KeycloakClients.PREFIX + Uuids.next(clock.instant());
        Set<String> roles = new TreeSet<>(client.roles());
        audit.recordBefore(new Deed(
                acting.name(),
                provider,
                null,
                "billing-client.create",
                clientId,
                Map.of("name", client.name(), "roles", roles.toString())));
        return new Created(clientId, keycloak.create(provider, clientId, client), roles);
    }

    List<View> list() {
        return keycloak.list(acting.wholeProvider()).stream()
                .map(client -> new View(client.getClientId(), client.getName(), new TreeSet<>(keycloak.roles(client))))
                .toList();
    }

    void delete(String clientId) {
        ProviderId provider = acting.wholeProvider();
        ClientRepresentation client = keycloak.find(provider, clientId).orElseThrow(Problems::notFound);
        audit.recordBefore(new Deed(acting.name(), provider, null, "billing-client.delete", clientId, Map.of()));
        keycloak.delete(client);
    }
}
