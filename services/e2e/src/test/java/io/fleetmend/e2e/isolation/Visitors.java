package io.fleetmend.e2e.isolation;

import io.fleetmend.contracts.agent.v1.Ed25519;
import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.rest.Caller;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** Everybody who comes asking: those without a good token, those of other tenants, those of lower roles, and the owners themselves. */
final class Visitors {
    static final String Q_ADMIN = "provider-admin of Q";
    static final String Q_BILLING = "billing client of Q";
    static final String B_TECHNICIAN = "technician of B";
    static final String B_PORTAL = "portal user of B";

    private final Logins logins;
    private final KeycloakAdmin keycloak;
    private final Clock clock;
    private final List<Visitor> visitors = new ArrayList<>();

    Visitors(Logins logins, KeycloakAdmin keycloak, Clock clock) {
        this.logins = logins;
        this.keycloak = keycloak;
        this.clock = clock;
    }

    /** The first one brings no token. */
    List<Visitor> all(Caller.Person operator, Map<Tenancy, Belongings> tenancies, Belongings nobodys) {
        visitors.add(Visitor.stranger("nobody", null, nobodys));
        tenancies.forEach(this::people);
        Tenancy a = tenancy(tenancies, Owner.A);
        Tenancy c = tenancy(tenancies, Owner.C);
        household(
                a.household(),
                belongings(tenancies, a),
                EnumSet.of(Owner.P_NAME, Owner.P, Owner.A, Owner.B),
                endpoints(Owner.A_ENDPOINT, Owner.B_ENDPOINT));
        household(
                c.household(),
                belongings(tenancies, c),
                EnumSet.of(Owner.Q_NAME, Owner.Q, Owner.C),
                endpoints(Owner.C_ENDPOINT));
        visitors.add(Visitor.believed(
                "operator",
                logins.lasting(operator),
                Set.of("operator"),
                Set.of(Owner.P_NAME, Owner.Q_NAME),
                belongings(tenancies, a)));
        odd(a, c, nobodys);
        strangers(a, belongings(tenancies, a), belongings(tenancies, c));
        agents(a, c, tenancies, nobodys);
        return List.copyOf(visitors);
    }

    private void people(Tenancy tenancy, Belongings own) {
        Household household = tenancy.household();
        Set<Owner> hear = EnumSet.of(household.name(), household.owner(), tenancy.owner());
        hear.add(Owner.valueOf(tenancy.owner() + "_ENDPOINT"));
        believed("technician of " + tenancy.owner(), tenancy.technician(), Set.of("technician", "approver"), hear, own);
        believed("portal user of " + tenancy.owner(), tenancy.viewer(), Set.of("portal-viewer"), hear, own);
        believed("signer of " + tenancy.owner(), tenancy.signer(), Set.of("portal-signer"), hear, own);
    }

    private void household(Household household, Belongings own, Set<Owner> hear, Set<Owner> endpoints) {
        Set<Owner> all = EnumSet.copyOf(hear);
        all.addAll(endpoints);
        believed("provider-admin of " + household.owner(), household.admin(), Set.of("provider-admin"), all, own);
        believed(
                "technician of " + household.owner(),
                household.technician(),
                Set.of("technician", "approver"),
                all,
                own);
        visitors.add(Visitor.believed(
                "billing client of " + household.owner(),
                logins.lasting(household.billing()),
                Set.of("billing-read", "billing-export"),
                hear,
                own));
    }

    private void believed(String name, Caller.Person person, Set<String> roles, Set<Owner> hear, Belongings own) {
        visitors.add(Visitor.believed(name, logins.lasting(person), roles, hear, own));
    }

    /** Tokens of Keycloak that the product itself would never have made. */
    private void odd(Tenancy a, Tenancy c, Belongings nobodys) {
        List<String> mighty = List.of("provider-admin", "technician", "approver", "portal-viewer", "billing-read");
        Set<String> roles = Set.copyOf(mighty);
        odd(
                "a technician without a provider",
                logins.oddUser("odd-without-provider", Map.of(), mighty),
                roles,
                Set.of(),
                nobodys);
        odd(
                "somebody of Q whose token names A",
                logins.oddUser(
                        "odd-naming-a",
                        Map.of("provider", List.of(c.household().provider()), "customers", List.of(a.customer())),
                        mighty),
                roles,
                // what belongs to the provider as a whole is theirs
                Set.of(Owner.Q_NAME, Owner.Q, Owner.C),
                nobodys);
        odd(
                "somebody of P without customers",
                logins.oddUser(
                        "odd-without-customers",
                        Map.of("provider", List.of(a.household().provider())),
                        List.of("technician", "portal-viewer")),
                Set.of("technician", "portal-viewer"),
                Set.of(Owner.P_NAME, Owner.P),
                nobodys);
        odd(
                "somebody without a role",
                logins.oddUser("odd-without-role", Map.of(), List.of()),
                Set.of(),
                Set.of(),
                nobodys);
    }

    private void odd(String name, String token, Set<String> roles, Set<Owner> hear, Belongings own) {
        visitors.add(Visitor.believed(name, token, roles, hear, own));
    }

    private void strangers(Tenancy a, Belongings own, Belongings other) {
        Caller.Person admin = a.household().admin();
        String good = logins.lasting(admin);
        String passing = logins.passing(admin);
        Awaitility.await("the token is over").atMost(Duration.ofSeconds(30)).until(() -> Logins.over(passing, clock));
        Forged forged = new Forged(good);
        bearer("somebody with garbage", "not.a.token", own);
        bearer("somebody with half a token", good.substring(0, good.length() / 2), own);
        bearer("admin whose token is over", passing, own);
        bearer("admin with a token for another audience", logins.forAnotherAudience(admin), own);
        bearer("admin with an identity token", logins.identity(admin), own);
        bearer("admin with a refresh token", logins.refresh(admin), own);
        bearer("Keycloak's administrator", keycloak.masterToken(), own);
        bearer("unsigned token", forged.unsigned(), own);
        bearer("unsigned token with a signature", forged.unsignedWithSignature(), own);
        bearer("token without its signature", forged.withoutSignature(), own);
        bearer("token signed by another key", forged.signedByAnotherKey(), own);
        bearer("token signed by the public key", forged.signedByPublicKey(keycloak.publicKey()), own);
        bearer("token with another tenant written into it", forged.withAnotherTenant(other.id(IdKind.PROVIDER)), own);
        String login = admin.username() + ":" + admin.password();
        visitors.add(Visitor.stranger(
                "admin with name and password",
                "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)),
                own));
        visitors.add(Visitor.stranger("somebody with an empty token", "Bearer ", own));
    }

    private void bearer(String name, String token, Belongings own) {
        visitors.add(Visitor.stranger(name, "Bearer " + token, own));
    }

    private void agents(Tenancy a, Tenancy c, Map<Tenancy, Belongings> tenancies, Belongings nobodys) {
        Belongings ofA = belongings(tenancies, a);
        Belongings ofC = belongings(tenancies, c);
        visitors.add(Visitor.agent("agent of C", c.endpoint().key(), true, Set.of(Owner.C, Owner.C_ENDPOINT), ofC));
        visitors.add(Visitor.agent("agent of C as A's", c.endpoint().key(), false, Set.of(), ofA));
        visitors.add(Visitor.agent(
                "agent with a key of its own", Ed25519.newKeyPair().getPrivate(), false, Set.of(), ofA));
        visitors.add(Visitor.agent("agent of nobody", Ed25519.newKeyPair().getPrivate(), false, Set.of(), nobodys));
    }

    private static Set<Owner> endpoints(Owner... owners) {
        return EnumSet.copyOf(List.of(owners));
    }

    private static Tenancy tenancy(Map<Tenancy, Belongings> tenancies, Owner owner) {
        return tenancies.keySet().stream()
                .filter(tenancy -> tenancy.owner() == owner)
                .findFirst()
                .orElseThrow();
    }

    private static Belongings belongings(Map<Tenancy, Belongings> tenancies, Tenancy tenancy) {
        Belongings found = tenancies.get(tenancy);
        if (found == null) {
            throw new IllegalStateException("%s was not harvested".formatted(tenancy.owner()));
        }
        return found;
    }
}
