package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Endpoints as far as billing knows them: whose they are, and since when. */
@ApplicationScoped
public class ManagedEndpoints {
    private final EntityManager entities;

    ManagedEndpoints(EntityManager entities) {
        this.entities = entities;
    }

    /** @param enrolledAt for the first time */
    public record Managed(CustomerId customer, EndpointId endpoint, Instant enrolledAt) {}

    /** The first day on which anything of the provider was managed; empty while nothing was. */
    @Transactional
    public Optional<LocalDate> firstDay() {
        Object first = entities.createNativeQuery(
                        "select min(first_day) from managed_period where provider_id = tenant_provider()",
                        LocalDate.class)
                .getSingleResult();
        return Optional.ofNullable((LocalDate) first);
    }

    /** Customers that had an endpoint before {@code day}. */
    @Transactional
    public Set<CustomerId> customersBefore(LocalDate day) {
        Set<CustomerId> customers = new HashSet<>();
        for (Object id :
                entities.createNativeQuery("""
                        select distinct customer_id from managed_period
                        where provider_id = tenant_provider() and first_day < ?1""", UUID.class).setParameter(1, day).getResultList()) {
            customers.add(new CustomerId((UUID) id));
        }
        return customers;
    }

    /** Empty when nobody told of it, or it is not the caller's to see. */
    @Transactional
    public Optional<Managed> find(EndpointId endpoint) {
        @SuppressWarnings("unchecked") // Jakarta Persistence has no typed native query
        List<Object[]> rows = entities.createNativeQuery("""
                        select customer_id, enrolled_at from managed_period
                        where provider_id = tenant_provider() and endpoint_id = ?1 order by enrolled_at limit 1""", Object[].class)
                .setParameter(1, endpoint.value())
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Managed(new CustomerId((UUID) row[0]), endpoint, (Instant) row[1]));
    }
}
