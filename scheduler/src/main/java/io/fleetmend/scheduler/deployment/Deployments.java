package io.fleetmend.scheduler.deployment;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1.State;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.SeenRows;
import io.fleetmend.scheduler.planner.OccurrenceKey;
import io.fleetmend.scheduler.timer.TimerKind;
import io.fleetmend.scheduler.timer.Timers;
import io.fleetmend.scheduler.window.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Deployments as rows. */
@ApplicationScoped
public class Deployments {
    private static final String WITH_JOBS = """
            select d.*,
              coalesce((select jsonb_object_agg(s.state, s.many) from (
                select j.state, count(*) as many from job j where j.provider_id = d.provider_id
                  and j.customer_id = d.customer_id and j.deployment_id = d.deployment_id group by j.state) s), '{}') as jobs,
              coalesce((select jsonb_agg(distinct b) from job j, jsonb_array_elements(j.bulletins) b
                where j.provider_id = d.provider_id and j.customer_id = d.customer_id
                  and j.deployment_id = d.deployment_id), '[]') as bulletins
            from deployment d where %s""".formatted(SeenRows.FILTER);
    private static final String FIND = WITH_JOBS + " and deployment_id = ?";
    private static final String LIST = WITH_JOBS + """
             and (?::uuid is null or customer_id = ?) and (?::text is null or state = ?) and deployment_id < ?
            order by deployment_id desc limit ?""";
    /** The states stand there word by word, for the index that holds no others. */
    private static final String LIST_OPEN = WITH_JOBS + """
             and (?::uuid is null or customer_id = ?) and (?::text is null or state = ?)
              and state in ('RUNNING', 'HALTED') and opens_at <= ? and closes_at > ? and deployment_id < ?
            order by deployment_id desc limit ?""";

    private static final String FOR = """
            insert into deployment (provider_id, customer_id, deployment_id, window_id, window_name, opens_at, closes_at,
                state, created_at, changed_at, changed_by)
            values (?, ?, ?, ?, ?, ?, ?, 'RUNNING', ?, ?, 'planner')
            on conflict (provider_id, customer_id, window_id, opens_at) do update set closes_at = excluded.closes_at
            returning deployment_id, xmax = 0 as born""";
    private static final String NOT_OVER = """
            select window_id, opens_at from deployment
            where provider_id = ? and customer_id = ? and state = ? and closes_at > ?""";
    private static final String CANCELLED = """
            select customer_id, window_id, opens_at from deployment
            where %s and state = 'CANCELLED' and closes_at > ?""".formatted(SeenRows.FILTER);
    private static final String MOVE = """
            update deployment set state = ?, changed_at = ?, changed_by = ?
            where provider_id = ? and customer_id = ? and deployment_id = ? and state = any (?)""";

    private final Database database;
    private final SeenRows seen;
    private final Outbox outbox;
    private final Timers timers;

    Deployments(Database database, SeenRows seen, Outbox outbox, Timers timers) {
        this.database = database;
        this.seen = seen;
        this.outbox = outbox;
        this.timers = timers;
    }

    Optional<Deployment> find(DeploymentId deployment) {
        return database.first(FIND, Deployment::of, seen.and(deployment));
    }

    /** The newest first. */
    List<Deployment> list(DeploymentQuery query, UUID before, int most) {
        State state = query.wantedState();
        Instant open = query.moment();
        return open == null
                ? database.list(
                        LIST, Deployment::of, seen.and(query.customer, query.customer, state, state, before, most))
                : database.list(
                        LIST_OPEN,
                        Deployment::of,
                        seen.and(query.customer, query.customer, state, state, open, open, before, most));
    }

    /** The customer's deployment in that occurrence; it begins with its first job. */
    public DeploymentId in(
            ProviderId provider, CustomerId customer, Occurrence occurrence, List<BulletinId> bulletins, Instant now) {
        record Found(DeploymentId id, boolean born) {}
        Found found = database.first(
                        FOR,
                        row -> new Found(row.deployment(), row.flag("born")),
                        provider,
                        customer,
                        Uuids.next(now),
                        occurrence.window(),
                        occurrence.name(),
                        occurrence.start(),
                        occurrence.end(),
                        now,
                        now)
                .orElseThrow();
        if (found.born()) {
            outbox.append(new DeploymentChangedV1(provider, customer, found.id(), State.RUNNING, bulletins, now));
            timers.set(TimerKind.DEPLOYMENT, found.id().value(), provider, customer, occurrence.end());
        }
        return found.id();
    }

    /** Occurrences not over yet into which nothing is planned any more. */
    public Set<OccurrenceKey> cancelled(ProviderId provider, CustomerId customer, Instant now) {
        return notOver(provider, customer, State.CANCELLED, now);
    }

    /** The same for every customer that the caller sees. */
    public Map<CustomerId, Set<OccurrenceKey>> cancelled(Instant now) {
        record Cancelled(CustomerId customer, OccurrenceKey occurrence) {}
        return database
                .list(
                        CANCELLED,
                        row -> new Cancelled(
                                row.customer(), new OccurrenceKey(row.text("window_id"), row.time("opens_at"))),
                        seen.and(now))
                .stream()
                .collect(Collectors.groupingBy(
                        Cancelled::customer, Collectors.mapping(Cancelled::occurrence, Collectors.toSet())));
    }

    /** Occurrences not over yet whose jobs are not handed out for now. */
    public Set<OccurrenceKey> halted(ProviderId provider, CustomerId customer, Instant now) {
        return notOver(provider, customer, State.HALTED, now);
    }

    private Set<OccurrenceKey> notOver(ProviderId provider, CustomerId customer, State state, Instant now) {
        return new HashSet<>(database.list(
                NOT_OVER,
                row -> new OccurrenceKey(row.text("window_id"), row.time("opens_at")),
                provider,
                customer,
                state,
                now));
    }

    /** False when it is in none of the states {@code from}. */
    boolean move(ProviderId provider, Deployment deployment, State to, String by, Instant now, State... from) {
        String[] names = Arrays.stream(from).map(Enum::name).toArray(String[]::new);
        if (database.update(MOVE, to, now, by, provider, deployment.customer(), deployment.id(), names) == 0) {
            return false;
        }
        outbox.append(new DeploymentChangedV1(
                provider, deployment.customer(), deployment.id(), to, deployment.bulletins(), now));
        return true;
    }
}
