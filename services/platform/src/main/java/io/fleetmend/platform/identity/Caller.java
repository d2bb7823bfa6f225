package io.fleetmend.platform.identity;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** The person or program behind the request. */
@RequestScoped
public class Caller {
    private static final String ALL = "*";

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** For the audit log and for approvals: the user name, or the client id of a program. */
    public String name() {
        return token().flatMap(token -> claim(token, "preferred_username"))
                .orElseGet(() -> identity.getPrincipal().getName());
    }

    /**
     * The tenants that the token names; none when it names none or when a claim cannot be read: a token that is not understood opens
     * nothing.
     */
    public TenantScope scope() {
        return token().map(Caller::scopeOf).orElse(TenantScope.NONE);
    }

    /** @param role of {@link Roles} */
    public boolean is(String role) {
        return identity.hasRole(role);
    }

    /** When the token ends, and with it whatever was begun with it; long past when there is none. */
    public Instant expiresAt() {
        return token().map(token -> Instant.ofEpochSecond(token.getExpirationTime()))
                .orElse(Instant.EPOCH);
    }

    private Optional<JsonWebToken> token() {
        return identity.getPrincipal() instanceof JsonWebToken token ? Optional.of(token) : Optional.empty();
    }

    /** As {@link #scope()}, of an access token that came some other way. */
    public static TenantScope scopeOf(JsonWebToken token) {
        try {
            return claim(token, "provider")
                    .map(ProviderId::of)
                    .map(provider -> scope(provider, listClaim(token, "customers")))
                    .orElse(TenantScope.NONE);
        } catch (IllegalArgumentException e) {
            return TenantScope.NONE;
        }
    }

    private static TenantScope scope(ProviderId provider, Set<String> customers) {
        if (customers.contains(ALL)) {
            return TenantScope.wholeProvider(provider);
        }
        Set<CustomerId> ids = new LinkedHashSet<>();
        customers.forEach(customer -> ids.add(CustomerId.of(customer)));
        return new TenantScope(provider, false, ids);
    }

    private static Optional<String> claim(JsonWebToken token, String name) {
        @Nullable Object value = token.getClaim(name);
        return value == null ? Optional.empty() : Optional.of(text(value)).filter(text -> !text.isBlank());
    }

    private static Set<String> listClaim(JsonWebToken token, String name) {
        Set<String> values = new LinkedHashSet<>();
        @Nullable Object claim = token.getClaim(name);
        switch (claim) {
            case null -> {}
            case JsonArray array -> array.forEach(value -> values.add(text(value)));
            case Collection<?> many -> many.forEach(value -> values.add(text(value)));
            case Object one -> values.add(text(one));
        }
        return values;
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonString string ? string.getString() : String.valueOf(value);
    }
}
