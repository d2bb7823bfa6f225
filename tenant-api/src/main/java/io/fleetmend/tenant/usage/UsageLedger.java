package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.UsageRecordedV1;
import io.fleetmend.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/**
 * Counts managed endpoint-days: each (endpoint, day) once, however often it is asked to. A day counts as soon as it begins, or as soon
 * as the endpoint is enrolled; it is never taken back, see {@link UsageCorrections}.
 */
@ApplicationScoped
class UsageLedger {
    /** Days are made as timestamps without a zone, so that the session's zone has no say. */
    private static final String COUNT = """
            insert into usage_record (provider_id, customer_id, day, endpoint_id, endpoint_class, recorded_at, seq)
            select p.provider_id, p.customer_id, cast(d as date), p.endpoint_id, p.endpoint_class, :now,
              :last + row_number() over (order by d, p.endpoint_id)
            from managed_period p
            cross join lateral generate_series(
              cast(coalesce(p.counted_through + 1, p.first_day) as timestamp),
              cast(least(cast(:today as date), coalesce(p.last_day, :today)) as timestamp), interval '1 day') d
            where p.provider_id = :provider and p.customer_id = :customer
              and (p.counted_through is null or p.counted_through < least(cast(:today as date), coalesce(p.last_day, :today)))
            on conflict do nothing
            returning endpoint_id, day, endpoint_class, seq""";

    private static final String COUNTED = """
            update managed_period set counted_through = least(cast(:today as date), coalesce(last_day, :today))
            where provider_id = :provider and customer_id = :customer
              and (counted_through is null or counted_through < least(cast(:today as date), coalesce(last_day, :today)))""";

    private final EntityManager entities;
    private final UsageSequence sequence;
    private final Outbox outbox;
    private final Event<UsageChange> changes;
    private final Clock clock;

    UsageLedger(
            EntityManager entities, UsageSequence sequence, Outbox outbox, Event<UsageChange> changes, Clock clock) {
        this.entities = entities;
        this.sequence = sequence;
        this.outbox = outbox;
        this.changes = changes;
        this.clock = clock;
    }

    /** Everything up to the day that it is now in {@code zone}, days of down time included. */
    void countUpToToday(ProviderId provider, CustomerId customer, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        long last = sequence.lock(provider);
        @SuppressWarnings("unchecked") // Jakarta Persistence has no typed native query
        List<Object[]> counted = entities.createNativeQuery(COUNT, Object[].class)
                .setParameter("now", clock.instant())
                .setParameter("last", last)
                .setParameter("today", today)
                .setParameter("provider", provider.value())
                .setParameter("customer", customer.value())
                .getResultList();
        entities.createNativeQuery(COUNTED)
                .setParameter("today", today)
                .setParameter("provider", provider.value())
                .setParameter("customer", customer.value())
                .executeUpdate();
        outbox.append(counted.stream()
                .map(row -> new UsageRecordedV1(
                        provider, customer, new EndpointId((UUID) row[0]), day(row[1]), (String) row[2]))
                .toList());
        if (!counted.isEmpty()) {
            // a number that met a day which is counted already is left out, so the highest says how far they went
            sequence.advance(
                    provider,
                    counted.stream()
                                    .mapToLong(row -> ((Number) row[3]).longValue())
                                    .max()
                                    .orElse(last)
                            - last);
            changes.fire(new UsageChange(provider, customer, counted.size(), 0));
        }
    }

    private static LocalDate day(Object column) {
        return column instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) column;
    }
}
