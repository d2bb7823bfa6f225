package io.fleetmend.scheduler.timer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.scheduler.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets timers, in the transaction that makes them necessary. Call it last: a timer's row is locked until the transaction ends. */
@ApplicationScoped
public class Timers {
    private static final String SET = """
            insert into timer (kind, subject, provider_id, customer_id, due_at) values (?, ?, ?, ?, ?)
            on conflict (kind, subject) do update
            set due_at = excluded.due_at, revision = timer.revision + 1, claimed_until = null""";
    private static final String PLAN_SOON = """
            insert into timer (kind, subject, provider_id, customer_id, due_at) values ('PLAN', ?, ?, ?, ?)
            on conflict (kind, subject) do update
            set due_at = least(timer.due_at, excluded.due_at), revision = timer.revision + 1""";

    private final Database database;
    private final TimerConfig config;
    private final Clock clock;

    Timers(Database database, TimerConfig config, Clock clock) {
        this.database = database;
        this.config = config;
        this.clock = clock;
    }

    /** One timer to be set. */
    public record Timer(TimerKind kind, UUID subject, ProviderId provider, CustomerId customer, Instant dueAt) {}

    public void set(List<Timer> timers) {
        database.batch(
                SET,
                timers.stream()
                        .map(timer -> new @Nullable Object[] {
                            timer.kind(), timer.subject(), timer.provider(), timer.customer(), timer.dueAt()
                        })
                        .toList());
    }

    public void set(TimerKind kind, UUID subject, ProviderId provider, CustomerId customer, Instant dueAt) {
        database.update(SET, kind, subject, provider, customer, dueAt);
    }

    public void clear(TimerKind kind, UUID subject) {
        database.update("delete from timer where kind = ? and subject = ?", kind, subject);
    }

    /** Plans the customer's jobs anew, once for all that changes within a short while. */
    public void planSoon(ProviderId provider, CustomerId customer) {
        planSoon(provider, List.of(customer));
    }

    /** In the order of their ids, so that two who do so do not wait for each other. */
    public void planSoon(ProviderId provider, Collection<CustomerId> customers) {
        Instant dueAt = clock.instant().plus(config.planAfter());
        database.batch(
                PLAN_SOON,
                customers.stream()
                        .sorted(Comparator.comparing(CustomerId::value))
                        .map(customer -> new @Nullable Object[] {customer.value(), provider, customer, dueAt})
                        .toList());
    }
}
