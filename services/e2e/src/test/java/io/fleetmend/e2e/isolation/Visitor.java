package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.isolation.Canaries.Owner;
import java.security.PrivateKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param authorization the whole header; null for none
 * @param valid whether the services should believe it
 * @param mayHear whose canaries may reach them
 * @param own what an honest question of theirs would name
 * @param agentKey signs the request as an agent does, as the endpoint among {@code own}
 */
record Visitor(
        String name,
        @Nullable String authorization,
        boolean valid,
        Set<String> roles,
        Set<Owner> mayHear,
        Belongings own,
        @Nullable PrivateKey agentKey) {
    Visitor {
        roles = Set.copyOf(roles);
        mayHear = Set.copyOf(mayHear);
    }

    static Visitor believed(String name, String token, Set<String> roles, Set<Owner> mayHear, Belongings own) {
        return new Visitor(name, "Bearer " + token, true, roles, mayHear, own, null);
    }

    /** With something that is no good token. */
    static Visitor stranger(String name, @Nullable String authorization, Belongings own) {
        return new Visitor(name, authorization, false, Set.of(), Set.of(), own, null);
    }

    /** An agent has its key and no token. */
    static Visitor agent(String name, PrivateKey key, boolean valid, Set<Owner> mayHear, Belongings own) {
        return new Visitor(name, null, valid, Set.of(), mayHear, own, key);
    }

    boolean mayAsk(Operation operation) {
        if (AccessTable.WITHOUT_TOKEN.contains(operation.key())) {
            return valid && agentKey != null && !operation.key().equals(AccessTable.ENROLMENT);
        }
        return valid && AccessTable.rolesOf(operation).stream().anyMatch(roles::contains);
    }
}
