package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.tenant.customer.CustomerChange;
import io.fleetmend.tenant.customer.Customers;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/**
 * Counts each customer's new day as its own midnight passes. What is due stands in the database, so any instance may do it, none does
 * it twice, and what was missed while nobody ran is made up for.
 */
@ApplicationScoped
class DailyRoll {
    private static final Logger LOG = Logger.getLogger(DailyRoll.class);
    private static final int BATCH = 200;

    private final EntityManager entities;
    private final UsageLedger ledger;
    private final Customers customers;
    private final TenantWork work;
    private final Clock clock;

    DailyRoll(EntityManager entities, UsageLedger ledger, Customers customers, TenantWork work, Clock clock) {
        this.entities = entities;
        this.ledger = ledger;
        this.customers = customers;
        this.work = work;
        this.clock = clock;
    }

    private record Due(ProviderId provider, CustomerId customer) {}

    /** New, or in another zone: the day may be another one now, so it is due at once. */
    void onCustomer(@Observes CustomerChange change) {
        entities.createNativeQuery("""
                        insert into usage_due (customer_id, provider_id, due_at) values (?1, ?2, ?3)
                        on conflict (customer_id) do update set due_at = least(usage_due.due_at, excluded.due_at)""")
                .setParameter(1, change.customer().value())
                .setParameter(2, change.provider().value())
                .setParameter(3, clock.instant())
                .executeUpdate();
    }

    @Scheduled(every = "{fleetmend.usage.roll-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void rollWhatIsDue() {
        List<Due> due = due();
        while (!due.isEmpty()) {
            int failed = 0;
            for (Due each : due) {
                failed += rolled(each) ? 0 : 1;
            }
            // one customer's trouble is not another's; but do not spin on it
            due = failed == due.size() ? List.of() : due();
        }
    }

    private boolean rolled(Due due) {
        TenantScope scope = TenantScope.of(due.provider(), due.customer());
        AtomicBoolean done = new AtomicBoolean();
        work.framed("count day", scope, () -> {
            try {
                work.run(scope, () -> roll(due));
                done.set(true);
            } catch (RuntimeException e) {
                LOG.error("A customer's day could not be counted", e);
            }
        });
        return done.get();
    }

    private void roll(Due due) {
        Instant now = clock.instant();
        boolean mine = !entities.createNativeQuery("""
                        select customer_id from usage_due where customer_id = ?1 and due_at <= ?2 for update skip locked""", UUID.class)
                .setParameter(1, due.customer().value())
                .setParameter(2, now)
                .getResultList()
                .isEmpty();
        if (mine) {
            ZoneId zone = customers.timeZoneOf(due.customer());
            ledger.countUpToToday(due.provider(), due.customer(), zone);
            entities.createNativeQuery("update usage_due set due_at = ?1 where customer_id = ?2")
                    .setParameter(1, nextMidnight(now, zone))
                    .setParameter(2, due.customer().value())
                    .executeUpdate();
        }
    }

    /** Where summer time begins at midnight the day begins at 01:00. */
    static Instant nextMidnight(Instant now, ZoneId zone) {
        return LocalDate.ofInstant(now, zone).plusDays(1).atStartOfDay(zone).toInstant();
    }

    private List<Due> due() {
        return work.call(TenantScope.NONE, () -> {
            @SuppressWarnings("unchecked") // Jakarta Persistence has no typed native query
            List<Object[]> rows = entities.createNativeQuery("""
                            select provider_id, customer_id from usage_due where due_at <= ?1 order by due_at, customer_id limit ?2""", Object[].class)
                    .setParameter(1, clock.instant())
                    .setParameter(2, BATCH)
                    .getResultList();
            return rows.stream()
                    .map(row -> new Due(new ProviderId((UUID) row[0]), new CustomerId((UUID) row[1])))
                    .toList();
        });
    }
}
