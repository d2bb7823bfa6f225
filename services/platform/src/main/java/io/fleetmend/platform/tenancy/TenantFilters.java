package io.fleetmend.platform.tenancy;

import io.fleetmend.contracts.CustomerId;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The application's own filters, the first of two layers. {@code fleetmend.tenancy.application-filters=false} switches them off so
 * that a test can show that row-level security alone holds; nothing else ever should. Hibernate looks the suppliers up by name, which
 * ArC does not see, hence unremovable.
 */
public final class TenantFilters {
    public static final String CUSTOMER = "customerOwned";
    public static final String PROVIDER = "providerOwned";
    static final String PROVIDER_CONDITION = "(:unfiltered or provider_id = :provider)";
    static final String CUSTOMER_CONDITION =
            "(:unfiltered or (provider_id = :provider and (:allCustomers or customer_id in (:customers))))";
    /** Nobody's id: stands for "none" where SQL needs a value. */
    private static final UUID NOBODY = new UUID(0, 0);

    private TenantFilters() {}

    /** True only in the test that leaves everything to row-level security. */
    @Singleton
    @Unremovable
    public static class Unfiltered implements Supplier<Boolean> {
        private final boolean filters;

        @Inject
        Unfiltered(
                @ConfigProperty(name = "fleetmend.tenancy.application-filters", defaultValue = "true")
                        boolean filters) {
            this.filters = filters;
        }

        @Override
        public Boolean get() {
            return !filters;
        }
    }

    /** The provider of the current scope. */
    @Singleton
    @Unremovable
    public static class Provider implements Supplier<UUID> {
        @Override
        public UUID get() {
            var provider = CurrentTenant.now().provider();
            return provider == null ? NOBODY : provider.value();
        }
    }

    /** Whether the current scope sees all customers. */
    @Singleton
    @Unremovable
    public static class AllCustomers implements Supplier<Boolean> {
        @Override
        public Boolean get() {
            return CurrentTenant.now().allCustomers();
        }
    }

    /** The customers of the current scope, never empty. */
    @Singleton
    @Unremovable
    public static class Customers implements Supplier<List<UUID>> {
        @Override
        public List<UUID> get() {
            var customers = CurrentTenant.now().customers();
            return customers.isEmpty()
                    ? List.of(NOBODY)
                    : customers.stream().map(CustomerId::value).toList();
        }
    }
}
