package io.fleetmend.scheduler.timer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.fleetmend.scheduler.database.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Claims what is due and marks it done. Claiming is a transaction of its own, so that a worker holds no timer while it works: whoever
 * wants to set one never waits for it. Set anew in the meantime, a timer stays.
 */
@ApplicationScoped
class TimerQueue {
    /** The providers take turns: of each its oldest, then of each its second oldest, and so on. */
    private static final String CLAIM = """
            with due as (
                select kind, subject, row_number() over (partition by provider_id order by due_at) as turn
                from timer where due_at <= ? and (claimed_until is null or claimed_until <= ?)),
            chosen as (
                select t.kind, t.subject from timer t join due on due.kind = t.kind and due.subject = t.subject
                where t.due_at <= ? and (t.claimed_until is null or t.claimed_until <= ?)
                order by due.turn, t.due_at limit ? for update of t skip locked)
            update timer t set claimed_until = ? from chosen
            where t.kind = chosen.kind and t.subject = chosen.subject
            returning t.kind, t.subject, t.provider_id, t.customer_id, t.revision""";

    private static final String DONE = """
            delete from timer where kind = ? and subject = ? and revision = ?""";
    private static final String SET_MEANWHILE = """
            update timer set claimed_until = null where kind = ? and subject = ? and revision <> ?""";

    private final Database database;
    private final TenantWork work;
    private final TimerConfig config;
    private final Clock clock;

    TimerQueue(Database database, TenantWork work, TimerConfig config, Clock clock) {
        this.database = database;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    record Claimed(TimerKind kind, UUID subject, ProviderId provider, CustomerId customer, long revision) {}

    List<Claimed> claim(int most) {
        Instant now = clock.instant();
        return work.call(
                TenantScope.NONE,
                () -> database.list(
                        CLAIM,
                        row -> new Claimed(
                                row.one(TimerKind.class, "kind"),
                                row.uuid("subject"),
                                row.provider(),
                                row.customer(),
                                row.number("revision")),
                        now,
                        now,
                        now,
                        now,
                        most,
                        now.plus(config.claim())));
    }

    /** Tried again after a pause. */
    void failed(Claimed timer) {
        Instant again = clock.instant().plus(config.afterFailure());
        work.run(
                TenantScope.NONE,
                () -> database.update(
                        "update timer set claimed_until = ? where kind = ? and subject = ? and revision = ?",
                        again,
                        timer.kind(),
                        timer.subject(),
                        timer.revision()));
    }

    /** Does the work and marks it done, both or neither. */
    void finish(Claimed timer, TimerHandler handler) {
        work.run(TenantScope.of(timer.provider(), timer.customer()), () -> {
            handler.due(timer.provider(), timer.customer(), timer.subject());
            if (database.update(DONE, timer.kind(), timer.subject(), timer.revision()) == 0) {
                database.update(SET_MEANWHILE, timer.kind(), timer.subject(), timer.revision());
            }
        });
    }
}
