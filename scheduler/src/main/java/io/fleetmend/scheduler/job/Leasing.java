package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.CheckInRequest;
import io.fleetmend.contracts.agent.v1.JobManifest;
import io.fleetmend.contracts.agent.v1.SignedDocument;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.database.Database;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.planner.Work;
import io.fleetmend.scheduler.trust.Trust;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

/** Hands jobs to agents. Halting and cancelling change the deployment's row, which is read here: nothing is handed out after it. */
@ApplicationScoped
public class Leasing {
    private static final String NEXT = """
            select j.*, d.state = 'RUNNING' as goes_on from job j
            join deployment d on d.provider_id = j.provider_id and d.customer_id = j.customer_id
              and d.deployment_id = j.deployment_id
            where j.provider_id = ? and j.customer_id = ? and j.endpoint_id = ?
              and j.state in ('READY', 'LEASED', 'RUNNING') and (j.retry_at is null or j.retry_at <= ?)
            for update of j for share of d""";

    private final Database database;
    private final Jobs jobs;
    private final Attempts attempts;
    private final Endpoints endpoints;
    private final Trust trust;
    private final JobConfig config;
    private final Clock clock;

    Leasing(
            Database database,
            Jobs jobs,
            Attempts attempts,
            Endpoints endpoints,
            Trust trust,
            JobConfig config,
            Clock clock) {
        this.database = database;
        this.jobs = jobs;
        this.attempts = attempts;
        this.endpoints = endpoints;
        this.trust = trust;
        this.config = config;
        this.clock = clock;
    }

    /** What the agent is to do now, if anything. */
    public Optional<SignedDocument> next(EnrolledEndpoint endpoint, CheckInRequest request) {
        Instant now = clock.instant();
        return database.first(
                        NEXT,
                        row -> new Candidate(Job.of(row), row.flag("goes_on")),
                        endpoint.provider(),
                        endpoint.customer(),
                        endpoint.endpoint(),
                        now)
                .flatMap(candidate -> next(candidate, request, now));
    }

    /** @param goesOn false while its deployment is halted */
    private record Candidate(Job job, boolean goesOn) {}

    private Optional<SignedDocument> next(Candidate candidate, CheckInRequest request, Instant now) {
        Job job = candidate.job();
        AttemptId attempt = job.attemptId();
        if (job.state() != JobState.READY
                && attempt != null
                && request.running().contains(attempt)) {
            renew(job, now);
            return Optional.empty();
        }
        if (!candidate.goesOn() || job.windowIsOver(now)) {
            return Optional.empty();
        }
        return job.state() == JobState.READY ? Optional.of(lease(job, request.lastSequence(), now)) : again(job);
    }

    private SignedDocument lease(Job job, long accepted, Instant now) {
        AttemptId attempt = new AttemptId(Uuids.next(now));
        long sequence = endpoints.nextSequence(job.owner(), accepted);
        SignedDocument manifest = trust.sign(new JobManifest(
                job.id(),
                attempt,
                job.endpoint(),
                sequence,
                now.truncatedTo(ChronoUnit.MILLIS),
                job.occurrence().start(),
                job.occurrence().end(),
                action(job.work())));
        attempts.begin(job, attempt, job.attempt() + 1, sequence, now, manifest);
        jobs.move(job, JobMove.of(job, JobState.LEASED).nextAttempt(attempt).until(now.plus(config.lease())));
        return manifest;
    }

    private static JobManifest.Action action(Work work) {
        return switch (work.action()) {
            case INSTALL -> new JobManifest.Install(work.packages());
            case RESTART -> new JobManifest.Restart();
        };
    }

    /** An agent that is at work keeps its lease, in a halted deployment too. */
    private void renew(Job job, Instant now) {
        Instant lapses = job.leaseUntil();
        if (lapses == null || lapses.isBefore(now.plus(config.lease().dividedBy(2)))) {
            jobs.renew(job, now.plus(config.lease()));
        }
    }

    /** One that never got our answer, or lost it, gets the same document again. */
    private Optional<SignedDocument> again(Job job) {
        AttemptId attempt = Objects.requireNonNull(job.attemptId(), "a leased job has an attempt");
        return attempts.find(job.owner(), attempt).map(Attempt::manifest);
    }
}
