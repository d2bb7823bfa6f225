package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.JobChangedV1;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.platform.events.Outbox;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.timer.TimerKind;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Moves jobs. Every transition of a job that exists goes through {@link #move}. */
@ApplicationScoped
public class Jobs {
    private static final String MOVE = """
            update job set state = ?, reason = ?, attempt = ?, attempt_id = ?, lease_until = ?, retry_at = ?, changed_at = ?
            where provider_id = ? and customer_id = ? and job_id = ? and state = ?""";
    private static final String LOCK = """
            select * from job where provider_id = ? and customer_id = ? and job_id = ? for update""";
    private static final String OF_ENDPOINT = """
            select * from job where provider_id = ? and customer_id = ? and endpoint_id = ? and state = any (?)
            order by job_id for update""";
    private static final String NOT_BEGUN = """
            select * from job where provider_id = ? and customer_id = ? and deployment_id = ?
              and state in ('PLANNED', 'READY', 'LEASED') order by job_id for update""";
    private static final String RENEW = """
            update job set lease_until = ? where provider_id = ? and customer_id = ? and job_id = ? and state = ?""";

    private final Database database;
    private final Outbox outbox;
    private final Timers timers;
    private final Clock clock;

    Jobs(Database database, Outbox outbox, Timers timers, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.timers = timers;
        this.clock = clock;
    }

    /** Locks the job until the transaction ends, so that what is decided by its state holds. */
    public Optional<Job> lock(ProviderId provider, CustomerId customer, JobId job) {
        return database.first(LOCK, Job::of, provider, customer, job);
    }

    /** The endpoint's jobs in any of the states, locked, oldest first. */
    public List<Job> lock(ProviderId provider, CustomerId customer, EndpointId endpoint, JobState... states) {
        String[] names = Arrays.stream(states).map(Enum::name).toArray(String[]::new);
        return database.list(OF_ENDPOINT, Job::of, provider, customer, endpoint, names);
    }

    /** A job and where it goes. */
    record Step(Job job, JobMove move) {}

    Job move(Job job, JobMove move) {
        return moveAll(List.of(new Step(job, move))).getFirst();
    }

    /** Tells many with one append: the outbox locks what it tells of in an order that no two transactions can cross. */
    List<Job> moveAll(List<Step> steps) {
        List<Job> there = steps.stream().map(this::update).toList();
        tell(there);
        return there;
    }

    /**
     * The one way a job changes its state. It must be told, see {@link #tell}, in the same transaction.
     *
     * @throws IllegalStateException when the picture has no such arrow, or the job is not in the state it was read in
     */
    Job update(Step step) {
        Job job = step.job();
        JobMove move = step.move();
        if (!JobTransitions.allow(job.state(), move.to())) {
            throw new IllegalStateException(
                    "job %s cannot go from %s to %s".formatted(job.id(), job.state(), move.to()));
        }
        int moved = database.update(
                MOVE,
                move.to(),
                move.reason(),
                move.attempt(),
                move.attemptId(),
                move.leaseUntil(),
                move.retryAt(),
                clock.instant(),
                job.provider(),
                job.customer(),
                job.id(),
                job.state());
        if (moved != 1) {
            throw new IllegalStateException("job %s is not %s any more".formatted(job.id(), job.state()));
        }
        return lock(job.provider(), job.customer(), job.id()).orElseThrow();
    }

    /** Writes the transitions to the outbox and sets the timers that they need. */
    void tell(List<Job> jobs) {
        outbox.append(jobs.stream().map(Jobs::told).toList());
        jobs.forEach(this::setTimer);
    }

    /** Another end of the lease; no transition, so nothing is told. */
    void renew(Job job, Instant until) {
        database.update(RENEW, until, job.provider(), job.customer(), job.id(), job.state());
        timers.set(TimerKind.JOB, job.id().value(), job.provider(), job.customer(), until);
    }

    /** Ends every job of the endpoint that has not ended. */
    public void cancelAll(ProviderId provider, CustomerId customer, EndpointId endpoint, JobReason reason) {
        JobState[] open =
                Arrays.stream(JobState.values()).filter(state -> !state.ended()).toArray(JobState[]::new);
        moveAll(lock(provider, customer, endpoint, open).stream()
                .map(job -> cancelled(job, reason))
                .toList());
    }

    /** Ends every job of the deployment that no agent is at work on; those end by themselves. */
    public void cancelAll(ProviderId provider, CustomerId customer, DeploymentId deployment) {
        moveAll(database.list(NOT_BEGUN, Job::of, provider, customer, deployment).stream()
                .map(job -> cancelled(job, JobReason.DEPLOYMENT_CANCELLED))
                .toList());
    }

    static Step cancelled(Job job, JobReason reason) {
        return new Step(job, JobMove.of(job, JobState.CANCELLED).because(reason));
    }

    private static JobChangedV1 told(Job job) {
        return new JobChangedV1(
                job.provider(),
                job.customer(),
                job.deployment(),
                job.id(),
                job.endpoint(),
                job.state(),
                job.attempt(),
                job.reason(),
                job.work().bulletins(),
                job.changedAt());
    }

    private void setTimer(Job job) {
        Instant due = due(job);
        if (due != null) {
            timers.set(TimerKind.JOB, job.id().value(), job.provider(), job.customer(), due);
        } else {
            timers.clear(TimerKind.JOB, job.id().value());
            timers.planSoon(job.provider(), job.customer());
        }
    }

    /** When time itself moves the job; null when it does not. */
    static @Nullable Instant due(Job job) {
        return switch (job.state()) {
            case PLANNED -> job.occurrence().start();
            case READY -> job.occurrence().end();
            case LEASED, RUNNING, VERIFYING -> job.leaseUntil();
            case AWAITING_RESTART, SUCCEEDED, FAILED, EXPIRED, CANCELLED -> null;
        };
    }
}
