package io.fleetmend.tenant.user;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.access.KeycloakRealm;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.admin.client.resource.RoleScopeResource;
import org.keycloak.admin.client.resource.UserResource;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.representations.idm.UserRepresentation;

/** People in Keycloak: whose they are stands in the attributes {@code provider} and {@code customers}. */
@ApplicationScoped
class KeycloakUsers {
    private static final int PASSWORD_BYTES = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeycloakRealm realm;
    private final UserConfig config;

    KeycloakUsers(KeycloakRealm realm, UserConfig config) {
        this.realm = realm;
        this.config = config;
    }

    /** @return the password, which is kept nowhere */
    String create(ProviderId provider, NewUser user) {
        String password = password();
        String id;
        try (Response answer = realm.users().create(representation(provider, user, password))) {
            if (answer.getStatus() == 409) {
                throw Problems.conflict("name-taken", "There is a user of that name or e-mail address already.");
            }
            id = KeycloakRealm.createdId(answer);
        }
        List<RoleRepresentation> roles = user.roles().stream().map(realm::role).toList();
        realm.users().get(id).roles().realmLevel().add(roles);
        return password;
    }

    /** Empty as well when the user is another provider's. */
    Optional<UserRepresentation> find(ProviderId provider, String username) {
        return realm.users().searchByUsername(username, true).stream()
                .filter(user -> username.equals(user.getUsername()) && belongs(user, provider))
                .findFirst();
    }

    /** By name, a page of at most {@code limit} from {@code first} on. */
    List<UserRepresentation> list(ProviderId provider, int first, int limit) {
        return realm
                .users()
                .searchByAttributes(first, limit, null, false, KeycloakRealm.PROVIDER + ":" + provider)
                .stream()
                .filter(user -> belongs(user, provider))
                .toList();
    }

    /** What is taken away is taken first: when Keycloak fails in between, somebody may do less than is meant, never more. */
    void change(UserRepresentation user, UserRights rights) {
        UserResource resource = realm.users().get(user.getId());
        RoleScopeResource given = resource.roles().realmLevel();
        Set<String> before = roles(user);
        given.remove(without(before, rights.roles()));
        Map<String, List<String>> attributes = new HashMap<>(user.getAttributes());
        attributes.put(
                KeycloakRealm.CUSTOMERS, rights.customers().stream().sorted().toList());
        user.setAttributes(attributes);
        resource.update(user);
        given.add(without(rights.roles(), before));
    }

    private List<RoleRepresentation> without(Set<String> roles, Set<String> others) {
        return roles.stream()
                .filter(role -> !others.contains(role))
                .map(realm::role)
                .toList();
    }

    Set<String> roles(UserRepresentation user) {
        return realm.rolesOf(user.getId());
    }

    void delete(UserRepresentation user) {
        try (Response answer = realm.users().delete(user.getId())) {
            KeycloakRealm.requireDone(answer);
        }
    }

    private static boolean belongs(UserRepresentation user, ProviderId provider) {
        return user.getAttributes() != null
                && List.of(provider.toString()).equals(user.getAttributes().get(KeycloakRealm.PROVIDER))
                && !user.getUsername().startsWith(KeycloakRealm.SERVICE_ACCOUNT);
    }

    private UserRepresentation representation(ProviderId provider, NewUser user, String password) {
        CredentialRepresentation credential = new CredentialRepresentation();
        credential.setType(CredentialRepresentation.PASSWORD);
        credential.setValue(password);
        credential.setTemporary(config.changePasswordAtFirstLogin());
        UserRepresentation representation = new UserRepresentation();
        representation.setUsername(user.username());
        representation.setEmail(user.email());
        representation.setFirstName(user.firstName());
        representation.setLastName(user.lastName());
        representation.setEnabled(true);
        representation.setCredentials(List.of(credential));
        representation.setAttributes(Map.of(
                KeycloakRealm.PROVIDER, List.of(provider.toString()),
                KeycloakRealm.CUSTOMERS, user.customers().stream().sorted().toList()));
        return representation;
    }

    private static String password() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
