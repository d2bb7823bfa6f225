package io.fleetmend.exposure.customer;

import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1;
import io.fleetmend.exposure.engine.Compliance;
import io.fleetmend.exposure.engine.Customer;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.exposure.live.Rows;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/**
 * Measures the customers that something changed for, once for all that happened since the last time, and all of them now and then:
 * deadlines pass and evidence becomes stale without any event. What differs from what was told last is told, and what does not is told
 * again twice a day: who only listens could not tell it from what nobody measured.
 */
@ApplicationScoped
class ComplianceMeasurement {
    /** Whatever a customer's zone, each of its days has one. */
    private static final Duration CONFIRMED_AFTER = Duration.ofHours(12);

    private final LiveEngine engine;
    private final Rows rows;
    private final Outbox outbox;
    private final TenantWork work;
    private final Clock clock;

    ComplianceMeasurement(LiveEngine engine, Rows rows, Outbox outbox, TenantWork work, Clock clock) {
        this.engine = engine;
        this.rows = rows;
        this.outbox = outbox;
        this.work = work;
        this.clock = clock;
    }

    @Scheduled(every = "{fleetmend.exposure.measure-every}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measureChanged() {
        measureEach(engine.take(Engine::takeCustomersToMeasure));
    }

    @Scheduled(
            every = "{fleetmend.exposure.measure-all-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measureAll() {
        measureEach(engine.read(view -> List.copyOf(view.customers())));
    }

    private void measureEach(Collection<Customer> customers) {
        for (Customer customer : customers) {
            if (customer.active()) {
                TenantScope scope = TenantScope.of(customer.provider(), customer.id());
                work.framed("measure compliance", scope, () -> work.run(scope, () -> measure(customer)));
            }
        }
    }

    private void measure(Customer customer) {
        Instant now = clock.instant();
        Compliance measured = engine.read(view -> view.measure(customer, now));
        boolean toTell = rows.write(
                        """
                        insert into compliance (provider_id, customer_id, body, told_at) values (?, ?, ?::jsonb, ?)
                        on conflict (provider_id, customer_id) do update set body = excluded.body, told_at = excluded.told_at
                         where compliance.body <> excluded.body or compliance.told_at is null or compliance.told_at <= ?""",
                        customer.provider().value(),
                        customer.id().value(),
                        Rows.json(measured),
                        now,
                        now.minus(CONFIRMED_AFTER))
                == 1;
        if (toTell) {
            outbox.append(new ComplianceMeasuredV1(
                    customer.provider(),
                    customer.id(),
                    now,
                    measured.pairs(),
                    measured.endpoints(),
                    measured.oldestEvidence()));
        }
    }
}
