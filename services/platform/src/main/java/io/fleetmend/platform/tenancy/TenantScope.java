package io.fleetmend.platform.tenancy;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.platform.telemetry.LogKeys;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rows that a piece of work may see and write.
 *
 * @param provider null: none at all
 * @param allCustomers every customer of the provider, those to come included
 * @param customers the ones seen when {@code allCustomers} is false
 */
public record TenantScope(@Nullable ProviderId provider, boolean allCustomers, Set<CustomerId> customers) {
    /** No tenant, no rows. */
    public static final TenantScope NONE = new TenantScope(null, false, Set.of());

    public TenantScope {
        customers = Set.copyOf(customers);
        if (provider == null && (allCustomers || !customers.isEmpty())) {
            throw new IllegalArgumentException("customers %s need a provider".formatted(customers));
        }
    }

    public static TenantScope wholeProvider(ProviderId provider) {
        return new TenantScope(provider, true, Set.of());
    }

    public static TenantScope of(ProviderId provider, CustomerId customer) {
        return new TenantScope(provider, false, Set.of(customer));
    }

    /** The scope an event is handled in: its customer, its whole provider, or none. */
    public static TenantScope of(Scope event) {
        if (event.provider() == null) {
            return NONE;
        }
        return event.customer() == null ? wholeProvider(event.provider()) : of(event.provider(), event.customer());
    }

    public boolean sees(ProviderId rowProvider, CustomerId rowCustomer) {
        return rowProvider.equals(provider) && (allCustomers || customers.contains(rowCustomer));
    }

    /** @throws IllegalStateException when there is none: the caller forgot to require a role that always has one */
    public ProviderId requireProvider() {
        if (provider == null) {
            throw new IllegalStateException("this work needs a provider's scope, but has none");
        }
        return provider;
    }

    /** Tenant first: whose work it is, as keys of what is logged; the customer where it is one customer's alone. */
    public LogKeys logKeys() {
        LogKeys keys = LogKeys.none();
        if (provider != null) {
            keys.and("provider", provider);
        }
        if (customers.size() == 1) {
            keys.and("customer", customers.iterator().next());
        }
        return keys;
    }

    /** What {@code fleetmend.provider} is set to. */
    String providerSetting() {
        return provider == null ? "" : provider.toString();
    }

    /** What {@code fleetmend.customers} is set to. */
    String customersSetting() {
        return allCustomers ? "*" : customers.stream().map(CustomerId::toString).collect(Collectors.joining(","));
    }
}
