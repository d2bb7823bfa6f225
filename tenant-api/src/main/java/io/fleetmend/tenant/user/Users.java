package io.fleetmend.tenant.user;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.access.KeycloakRealm;
import io.fleetmend.tenant.audit.AuditLog;
import io.fleetmend.tenant.audit.Deed;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.keycloak.representations.idm.UserRepresentation;

/** The users of a provider. What is asked for is audited before Keycloak does it, for two systems share no transaction. */
@ApplicationScoped
public class Users {
    private final KeycloakUsers keycloak;
    private final Customers customers;
    private final AuditLog audit;
    private final Acting acting;
    private final TenantWork work;

    Users(KeycloakUsers keycloak, Customers customers, AuditLog audit, Acting acting, TenantWork work) {
        this.keycloak = keycloak;
        this.customers = customers;
        this.audit = audit;
        this.acting = acting;
        this.work = work;
    }

    /** @param temporaryPassword told this once, kept nowhere */
    public record Created(String username, Set<String> roles, Set<String> customers, String temporaryPassword) {}

    /** A user as the provider's admin sees it. */
    public record UserView(
            String username,
            String email,
            String firstName,
            String lastName,
            Set<String> roles,
            Set<String> customers) {}

    public Created createFirstAdmin(String operator, ProviderId provider, NewPerson person) {
        NewUser admin = NewUser.admin(person);
        // in the provider's scope, which the operator has not
        work.run(TenantScope.wholeProvider(provider), () -> audit.record(deed(operator, provider, admin)));
        return create(provider, admin);
    }

    Created create(NewUser user) {
        ProviderId provider = acting.wholeProvider();
        user.rights().customerIds().forEach(customers::require);
        audit.recordBefore(deed(acting.name(), provider, user));
        return create(provider, user);
    }

    private Created create(ProviderId provider, NewUser user) {
        String password = keycloak.create(provider, user);
        return new Created(user.username(), new TreeSet<>(user.roles()), new TreeSet<>(user.customers()), password);
    }

    List<UserView> list(int first, int limit) {
        return keycloak.list(acting.wholeProvider(), first, limit).stream()
                .map(this::view)
                .toList();
    }

    /** The last one wins. Tokens that are out already say what was before, until they end; the next ones say this. */
    UserView change(String username, UserRights rights) {
        ProviderId provider = acting.wholeProvider();
        requireAnother(username);
        UserRepresentation user = keycloak.find(provider, username).orElseThrow(Problems::notFound);
        rights.customerIds().forEach(customers::require);
        audit.recordBefore(new Deed(acting.name(), provider, null, "user.change", username, rights.described()));
        keycloak.change(user, rights);
        return view(user);
    }

    void delete(String username) {
        ProviderId provider = acting.wholeProvider();
        requireAnother(username);
        UserRepresentation user = keycloak.find(provider, username).orElseThrow(Problems::notFound);
        audit.recordBefore(new Deed(acting.name(), provider, null, "user.delete", username, Map.of()));
        keycloak.delete(user);
    }

    /** So that no provider is left without an admin by a slip. */
    private void requireAnother(String username) {
        if (username.equals(acting.name())) {
            throw Problems.conflict("own-user", "Nobody can change or delete the user they are logged in as.");
        }
    }

    private static Deed deed(String actor, ProviderId provider, NewUser user) {
        return new Deed(
                actor,
                provider,
                null,
                "user.create",
                user.username(),
                user.rights().described());
    }

    private UserView view(UserRepresentation user) {
        List<String> allowed = user.getAttributes().getOrDefault(KeycloakRealm.CUSTOMERS, List.of());
        return new UserView(
                user.getUsername(),
                user.getEmail(),
                user.getFirstName(),
                user.getLastName(),
                new TreeSet<>(keycloak.roles(user)),
                new TreeSet<>(allowed));
    }
}
