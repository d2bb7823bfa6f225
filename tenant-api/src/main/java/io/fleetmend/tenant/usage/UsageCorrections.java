package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/**
 * A day that is counted stays in the ledger. When a late fact says otherwise, the ledger gets another row that says so: what stands is
 * always what the managed periods say, and how it came to stand can be replayed.
 */
@ApplicationScoped
class UsageCorrections {
    private static final String CORRECT = """
            insert into usage_correction (provider_id, customer_id, day, endpoint_id, nth, endpoint_class, counts, recorded_at, seq)
            select r.provider_id, r.customer_id, r.day, r.endpoint_id, coalesce(c.nth, 0) + 1, r.endpoint_class, m.managed, :now,
              :last + row_number() over (order by r.day)
            from usage_record r
            left join lateral (select nth, counts from usage_correction c
              where c.provider_id = r.provider_id and c.customer_id = r.customer_id and c.day = r.day and c.endpoint_id = r.endpoint_id
              order by nth desc limit 1) c on true
            cross join lateral (select exists (select from managed_period p
              where p.provider_id = r.provider_id and p.customer_id = r.customer_id and p.endpoint_id = r.endpoint_id
                and p.first_day <= r.day and (p.last_day is null or r.day <= p.last_day)) as managed) m
            where r.provider_id = :provider and r.customer_id = :customer and r.endpoint_id = :endpoint
              and m.managed <> coalesce(c.counts, true)""";

    private final EntityManager entities;
    private final UsageSequence sequence;
    private final Event<UsageChange> changes;
    private final Clock clock;

    UsageCorrections(EntityManager entities, UsageSequence sequence, Event<UsageChange> changes, Clock clock) {
        this.entities = entities;
        this.sequence = sequence;
        this.changes = changes;
        this.clock = clock;
    }

    void correct(ProviderId provider, CustomerId customer, EndpointId endpoint) {
        long last = sequence.lock(provider);
        int corrected = entities.createNativeQuery(CORRECT)
                .setParameter("now", clock.instant())
                .setParameter("last", last)
                .setParameter("provider", provider.value())
                .setParameter("customer", customer.value())
                .setParameter("endpoint", endpoint.value())
                .executeUpdate();
        if (corrected > 0) {
            sequence.advance(provider, corrected);
            changes.fire(new UsageChange(provider, customer, 0, corrected));
        }
    }
}
