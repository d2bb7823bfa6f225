package io.fleetmend.contracts;

import org.jspecify.annotations.Nullable;

/**
 * The tenant an event belongs to.
 *
 * @param provider null for facts that belong to no tenant, such as bulletins
 * @param customer null for facts that belong to a provider as a whole
 */
public record Scope(@Nullable ProviderId provider, @Nullable CustomerId customer) {
    public static final Scope GLOBAL = new Scope(null, null);

    public Scope {
        if (provider == null && customer != null) {
            throw new IllegalArgumentException("a customer (%s) always belongs to a provider".formatted(customer));
        }
    }

    public static Scope of(ProviderId provider, CustomerId customer) {
        return new Scope(provider, customer);
    }

    public static Scope of(ProviderId provider) {
        return new Scope(provider, null);
    }
}
