package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class UsageQuery {
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate END = LocalDate.of(9999, 1, 1);

    private final EntityManager entities;
    private final Customers customers;

    UsageQuery(EntityManager entities, Customers customers) {
        this.entities = entities;
        this.customers = customers;
    }

    /** Where a page begins: after this endpoint of this day. */
    record Position(LocalDate day, UUID endpoint) {
        static Position of(String cursor) {
            try {
                String[] parts = cursor.split("/", 2);
                return cursor.isEmpty()
                        ? new Position(BEGINNING, new UUID(0, 0))
                        : new Position(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
            } catch (DateTimeException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw Problems.invalid("cursor", "cursor must be one that a page before answered");
            }
        }

        static Position of(UsageRecord row) {
            return new Position(row.day, row.endpoint);
        }

        String text() {
            return day + "/" + endpoint;
        }
    }

    @Transactional
    List<UsageRecord> find(
            @Nullable CustomerId customer,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Position after,
            int limit) {
        if (customer != null) {
            customers.require(customer);
        }
        return entities.createQuery("""
                        from UsageRecord
                        where (:everyCustomer = true or customerId = :customer) and day >= :from and day < :to
                          and (day > :afterDay or day = :afterDay and endpoint > :afterEndpoint)
                        order by day, endpoint""", UsageRecord.class)
                .setParameter("everyCustomer", customer == null)
                .setParameter("customer", customer == null ? new UUID(0, 0) : customer.value())
                .setParameter("from", from == null ? BEGINNING : from)
                .setParameter("to", to == null ? END : to)
                .setParameter("afterDay", after.day())
                .setParameter("afterEndpoint", after.endpoint())
                .setMaxResults(limit)
                .getResultList();
    }
}
