package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From when to when each endpoint was managed. */
@ApplicationScoped
class ManagedPeriods {
    private final EntityManager entities;

    ManagedPeriods(EntityManager entities) {
        this.entities = entities;
    }

    /** A machine that comes back re-imaged while it is managed goes on under the period it has. */
    void begin(
            ProviderId provider,
            CustomerId customer,
            EndpointId endpoint,
            Instant enrolledAt,
            String endpointClass,
            ZoneId zone) {
        Query query = entities.createNativeQuery("""
                insert into managed_period (provider_id, customer_id, endpoint_id, enrolled_at, endpoint_class, first_day)
                select :provider, :customer, :endpoint, :at, :class, :day
                where not exists (select from managed_period where provider_id = :provider and customer_id = :customer
                  and endpoint_id = :endpoint and retired_at is null)
                on conflict do nothing""");
        of(query, provider, customer, endpoint)
                .setParameter("at", enrolledAt)
                .setParameter("class", endpointClass)
                .setParameter("day", LocalDate.ofInstant(enrolledAt, zone))
                .executeUpdate();
    }

    /** @return false when there is none to end */
    boolean end(ProviderId provider, CustomerId customer, EndpointId endpoint, Instant retiredAt, ZoneId zone) {
        Query query = entities.createNativeQuery("""
                update managed_period set retired_at = :at, last_day = greatest(first_day, cast(:day as date))
                where provider_id = :provider and customer_id = :customer and endpoint_id = :endpoint and retired_at is null""");
        return of(query, provider, customer, endpoint)
                        .setParameter("at", retiredAt)
                        .setParameter("day", LocalDate.ofInstant(retiredAt, zone))
                        .executeUpdate()
                > 0;
    }

    private static Query of(Query query, ProviderId provider, CustomerId customer, EndpointId endpoint) {
        return query.setParameter("provider", provider.value())
                .setParameter("customer", customer.value())
                .setParameter("endpoint", endpoint.value());
    }
}
