package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.database.Json;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.evidence.ApprovedBy;
import io.fleetmend.scheduler.planner.OccurrenceKey;
import io.fleetmend.scheduler.planner.Work;
import io.fleetmend.scheduler.window.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the planner reads of jobs, and the jobs it makes: many at once. */
@ApplicationScoped
public class PlannedJobs {
    private static final String OPEN = """
            select * from job where provider_id = ? and customer_id = ?
              and state in ('PLANNED', 'READY', 'LEASED', 'RUNNING', 'VERIFYING') order by job_id for update""";
    private static final String SPENT = """
            select distinct endpoint_id, action, window_id, opens_at from job
            where provider_id = ? and customer_id = ? and state in ('FAILED', 'EXPIRED') and closes_at > ?""";
    /** What a restart did not help, another will not: only what was installed since can change that. */
    private static final String AWAITED = """
            select j.endpoint_id, jsonb_agg(distinct b order by b) as bulletins
            from job j
            join endpoint e on e.provider_id = j.provider_id and e.customer_id = j.customer_id and e.endpoint_id = j.endpoint_id,
            jsonb_array_elements(j.bulletins) b
            where j.provider_id = ? and j.customer_id = ? and j.state = 'AWAITING_RESTART'
              and e.retired_at is null and e.restart_requirement in ('SERVICE', 'MACHINE')
              and not exists (
                select from job r where r.provider_id = j.provider_id and r.customer_id = j.customer_id
                  and r.endpoint_id = j.endpoint_id and r.action = 'RESTART' and r.state = 'FAILED'
                  and r.reason = 'NOT_VERIFIED' and r.changed_at >= j.changed_at)
            group by j.endpoint_id""";

    private static final String CONCERNING = """
            select * from job where provider_id = ? and customer_id = ? and endpoint_id = ?
              and (state in ('PLANNED', 'READY', 'LEASED', 'RUNNING', 'VERIFYING', 'AWAITING_RESTART')
                or state in ('FAILED', 'EXPIRED') and closes_at > ?)
            order by job_id""";
    private static final String INSERT = """
            insert into job (provider_id, customer_id, job_id, deployment_id, endpoint_id, action, state, window_id,
                window_name, opens_at, closes_at, packages, bulletins, approvals, created_at, changed_at)
            values (?, ?, ?, ?, ?, ?, 'PLANNED', ?, ?, ?, ?, ?::jsonb, ?::jsonb, ?::jsonb, ?, ?)""";
    private static final String REVISE = """
            update job set packages = ?::jsonb, bulletins = ?::jsonb, approvals = ?::jsonb
            where provider_id = ? and customer_id = ? and job_id = ? and state in ('PLANNED', 'READY')""";

    private final Database database;
    private final Jobs jobs;

    PlannedJobs(Database database, Jobs jobs) {
        this.database = database;
        this.jobs = jobs;
    }

    /** A job to be made. */
    public record Order(
            EnrolledEndpoint owner,
            DeploymentId deployment,
            Occurrence occurrence,
            Work work,
            List<ApprovedBy> approvals) {}

    /** Locked until the transaction ends. */
    public List<Job> open(ProviderId provider, CustomerId customer) {
        return database.list(OPEN, Job::of, provider, customer);
    }

    /** The endpoint's jobs that have not ended, and those that ended without success in an occurrence not over yet; oldest first. */
    public List<Job> concerning(EnrolledEndpoint endpoint, Instant now) {
        return database.list(CONCERNING, Job::of, endpoint.provider(), endpoint.customer(), endpoint.endpoint(), now);
    }

    /** An occurrence not over yet in which a job of this kind ended without success. */
    public record Spent(EndpointId endpoint, Work.Action action, OccurrenceKey occurrence) {}

    public List<Spent> spent(ProviderId provider, CustomerId customer, Instant now) {
        return database.list(
                SPENT,
                row -> new Spent(
                        row.endpoint(),
                        row.one(Work.Action.class, "action"),
                        new OccurrenceKey(row.text("window_id"), row.time("opens_at"))),
                provider,
                customer,
                now);
    }

    /** What runs old code until a restart, by endpoint, where a restart may be expected to help. */
    public Map<EndpointId, List<BulletinId>> awaitedRestarts(ProviderId provider, CustomerId customer) {
        record Awaited(EndpointId endpoint, List<BulletinId> bulletins) {}
        return database
                .list(
                        AWAITED,
                        row -> new Awaited(row.endpoint(), row.jsonList(BulletinId[].class, "bulletins")),
                        provider,
                        customer)
                .stream()
                .collect(Collectors.toMap(Awaited::endpoint, Awaited::bulletins));
    }

    /** A job that nobody leased is not needed any more. */
    public record Withdrawn(Job job, JobReason reason) {}

    /** Told at once, see {@link Jobs#moveAll}; withdrawn first, for an endpoint has one open job at a time. */
    public void change(List<Withdrawn> withdrawn, List<Order> orders, Instant now) {
        Stream<Job> ended =
                withdrawn.stream().map(one -> jobs.update(Jobs.cancelled(one.job(), one.reason()))).toList().stream();
        List<Job> born = orders.stream().map(order -> born(order, now)).toList();
        database.batch(INSERT, born.stream().map(PlannedJobs::row).toList());
        jobs.tell(Stream.concat(ended, born.stream()).toList());
    }

    /** Other work for a job that nobody leased; a state it is not, so nothing is told. */
    public void revise(Job job, Work work, List<ApprovedBy> approvals) {
        database.update(
                REVISE,
                Json.write(work.packages()),
                Json.write(work.bulletins()),
                Json.write(approvals),
                job.provider(),
                job.customer(),
                job.id());
    }

    private static Job born(Order order, Instant now) {
        return new Job(
                order.owner(),
                new JobId(Uuids.next(now)),
                order.deployment(),
                JobState.PLANNED,
                null,
                order.occurrence(),
                order.work(),
                order.approvals(),
                0,
                null,
                null,
                null,
                now,
                now);
    }

    private static @Nullable Object[] row(Job job) {
        return new @Nullable Object[] {
            job.provider(),
            job.customer(),
            job.id(),
            job.deployment(),
            job.endpoint(),
            job.work().action(),
            job.occurrence().window(),
            job.occurrence().name(),
            job.occurrence().start(),
            job.occurrence().end(),
            Json.write(job.work().packages()),
            Json.write(job.work().bulletins()),
            Json.write(job.approvals()),
            job.createdAt(),
            job.changedAt()
        };
    }
}
