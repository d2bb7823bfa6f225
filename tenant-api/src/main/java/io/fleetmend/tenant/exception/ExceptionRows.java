package io.fleetmend.tenant.exception;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.tenant.v1.ExceptionChangedV1.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table of exceptions, and when each of those that are open expires. */
@ApplicationScoped
class ExceptionRows {
    private final EntityManager entities;

    ExceptionRows(EntityManager entities) {
        this.entities = entities;
    }

    void insert(ExceptionRow row) {
        entities.persist(row);
        entities.flush();
        entities.createNativeQuery("""
                        insert into exception_due (exception_id, provider_id, customer_id, due_at) values (?1, ?2, ?3, ?4)""")
                .setParameter(1, row.id)
                .setParameter(2, row.provider().value())
                .setParameter(3, row.customer().value())
                .setParameter(4, row.expiresAt)
                .executeUpdate();
    }

    /** A person's step; false when the exception is in none of the states {@code from} any more. */
    boolean decide(ExceptionRow row, State to, String by, @Nullable String why, Instant now, State... from) {
        boolean moved = entities.createNativeQuery("""
                        update risk_exception set state = ?1, revision = revision + 1, decided_by = ?2, decided_at = ?3, decision = ?4
                        where provider_id = ?5 and customer_id = ?6 and exception_id = ?7
                          and state = any (string_to_array(?8, ','))""")
                        .setParameter(1, to.name())
                        .setParameter(2, by)
                        .setParameter(3, now)
                        .setParameter(4, why)
                        .setParameter(5, row.provider().value())
                        .setParameter(6, row.customer().value())
                        .setParameter(7, row.id)
                        .setParameter(8, names(from))
                        .executeUpdate()
                == 1;
        entities.refresh(row);
        return moved;
    }

    /** The same by time alone: who decided before stays there. */
    boolean expire(ExceptionRow row) {
        boolean moved = entities.createNativeQuery("""
                        update risk_exception set state = 'EXPIRED', revision = revision + 1
                        where provider_id = ?1 and customer_id = ?2 and exception_id = ?3 and state in ('REQUESTED', 'SIGNED')""")
                        .setParameter(1, row.provider().value())
                        .setParameter(2, row.customer().value())
                        .setParameter(3, row.id)
                        .executeUpdate()
                == 1;
        entities.refresh(row);
        return moved;
    }

    /** It will not expire any more, or has. */
    void forgetExpiry(ExceptionRow row) {
        entities.createNativeQuery("delete from exception_due where exception_id = ?1")
                .setParameter(1, row.id)
                .executeUpdate();
    }

    Optional<ExceptionRow> find(ExceptionId id) {
        return Optional.ofNullable(entities.find(ExceptionRow.class, id.value()));
    }

    /** The newest first. */
    List<ExceptionRow> list(@Nullable CustomerId customer, @Nullable State state, UUID before, int most) {
        var query = entities.createQuery(
                "from ExceptionRow where id < :before %s %s order by id desc"
                        .formatted(
                                customer == null ? "" : "and customerId = :customer",
                                state == null ? "" : "and state = :state"),
                ExceptionRow.class);
        if (customer != null) {
            query.setParameter("customer", customer.value());
        }
        if (state != null) {
            query.setParameter("state", state);
        }
        return query.setParameter("before", before).setMaxResults(most).getResultList();
    }

    List<ExceptionRow> during(CustomerId customer, Instant from, Instant until) {
        return entities.createQuery(
                        "from ExceptionRow where customerId = :customer and requestedAt < :until and expiresAt > :from"
                                + " and (state in ('REQUESTED', 'SIGNED', 'EXPIRED') or decidedAt >= :from) order by requestedAt, id",
                        ExceptionRow.class)
                .setParameter("customer", customer.value())
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /** How many of the endpoints are managed with the customer now. */
    int managed(CustomerId customer, List<EndpointId> endpoints) {
        return entities.createNativeQuery("""
                        select distinct endpoint_id from managed_period
                        where customer_id = ?1 and retired_at is null and endpoint_id in (?2)""", UUID.class)
                .setParameter(1, customer.value())
                .setParameter(2, endpoints.stream().map(EndpointId::value).toList())
                .getResultList()
                .size();
    }

    private static String names(State... states) {
        return String.join(",", Arrays.stream(states).map(State::name).toList());
    }
}
