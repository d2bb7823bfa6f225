package io.fleetmend.tenant.billing.mapping;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.tenant.access.Acting;
import io.fleetmend.tenant.billing.sql.Sql;
import io.fleetmend.tenant.customer.Customers;
import io.fleetmend.tenant.usage.ManagedEndpoints;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Customers that have something to be billed and that no system of the provider knows. */
@ApplicationScoped
public class UnmappedCustomers {
    private static final LocalDate EVER = LocalDate.of(9999, 1, 1);

    private final Sql sql;
    private final Customers customers;
    private final ManagedEndpoints endpoints;
    private final Acting acting;

    UnmappedCustomers(Sql sql, Customers customers, ManagedEndpoints endpoints, Acting acting) {
        this.sql = sql;
        this.customers = customers;
        this.endpoints = endpoints;
        this.acting = acting;
    }

    /** A customer without a place to be billed in. */
    public record Unmapped(CustomerId customer, String name) {}

    /** @param system in which they are looked for; null: any will do */
    @Transactional
    List<Unmapped> all(@Nullable PsaSystem system) {
        return managedBefore(acting.provider(), EVER, system);
    }

    /** Those that had an endpoint before {@code day}; in the order of their names. */
    @Transactional
    public List<Unmapped> managedBefore(ProviderId provider, LocalDate day, @Nullable PsaSystem system) {
        Set<CustomerId> mapped = new HashSet<>(sql.list(
                "select customer_id from billing_mapping where provider_id = ? and (cast(? as text) is null or system = ?)",
                row -> new CustomerId(Sql.uuid(row, "customer_id")),
                provider,
                system,
                system));
        Map<CustomerId, String> names = customers.names();
        return endpoints.customersBefore(day).stream()
                .filter(customer -> !mapped.contains(customer) && names.containsKey(customer))
                .map(customer -> new Unmapped(customer, names.getOrDefault(customer, "")))
                .sorted(Comparator.comparing(Unmapped::name)
                        .thenComparing(unmapped -> unmapped.customer().toString()))
                .toList();
    }
}
