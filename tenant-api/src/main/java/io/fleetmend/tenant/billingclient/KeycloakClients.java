package io.fleetmend.tenant.billingclient;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.access.KeycloakRealm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** Confidential clients in Keycloak; whose they are stands in the client's attribute and, for the token, in its service account's. */
@ApplicationScoped
class KeycloakClients {
    static final String PREFIX = "billing-";
    private static final String OWNER = "fleetmend.provider";

    private final KeycloakRealm realm;

    KeycloakClients(KeycloakRealm realm) {
        this.realm = realm;
    }

    /** @return the secret, which is shown once */
    String create(ProviderId provider, String clientId, NewBillingClient client) {
        ClientRepresentation representation = new ClientRepresentation();
        representation.setClientId(clientId);
        representation.setName(client.name());
        representation.setEnabled(true);
        representation.setPublicClient(false);
        representation.setServiceAccountsEnabled(true);
        representation.setStandardFlowEnabled(false);
        representation.setDirectAccessGrantsEnabled(false);
        representation.setImplicitFlowEnabled(false);
        // the audience, the roles and the tenant come with this scope
        representation.setDefaultClientScopes(List.of("fleetmend"));
        representation.setAttributes(Map.of(OWNER, provider.toString()));
        String id;
        try (Response answer = realm.clients().create(representation)) {
            id = KeycloakRealm.createdId(answer);
        }
        UserRepresentation account = realm.clients().get(id).getServiceAccountUser();
        account.setAttributes(
                Map.of(KeycloakRealm.PROVIDER, List.of(provider.toString()), KeycloakRealm.CUSTOMERS, List.of("*")));
        realm.users().get(account.getId()).update(account);
        realm.users()
                .get(account.getId())
                .roles()
                .realmLevel()
                .add(client.roles().stream().map(realm::role).toList());
        return realm.clients().get(id).getSecret().getValue();
    }

    /** Few per provider: an installation has hundreds, not thousands. */
    List<ClientRepresentation> list(ProviderId provider) {
        return realm.clients().findAll(PREFIX, true, true, 0, Integer.MAX_VALUE).stream()
                .filter(client -> belongs(client, provider))
                .toList();
    }

    Optional<ClientRepresentation> find(ProviderId provider, String clientId) {
        return realm.clients().findByClientId(clientId).stream()
                .filter(client -> belongs(client, provider))
                .findFirst();
    }

    Set<String> roles(ClientRepresentation client) {
        return realm.rolesOf(
                realm.clients().get(client.getId()).getServiceAccountUser().getId());
    }

    void delete(ClientRepresentation client) {
        realm.clients().get(client.getId()).remove();
    }

    private static boolean belongs(ClientRepresentation client, ProviderId provider) {
        return client.getClientId().startsWith(PREFIX)
                && client.getAttributes() != null
                && provider.toString().equals(client.getAttributes().get(OWNER));
    }
}
