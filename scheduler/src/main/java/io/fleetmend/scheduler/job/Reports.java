package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.agent.v1.JobReceipt;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.evidence.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Takes what agents say of their attempts; the same report any number of times, the first one counts. */
@ApplicationScoped
public class Reports {
    private final Jobs jobs;
    private final Attempts attempts;
    private final Verification verification;
    private final JobConfig config;
    private final Clock clock;

    Reports(Jobs jobs, Attempts attempts, Verification verification, JobConfig config, Clock clock) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.verification = verification;
        this.config = config;
        this.clock = clock;
    }

    public JobReceipt receive(EnrolledEndpoint endpoint, ReceivedReport received) {
        JobReport report = received.content();
        Job job = jobs.lock(endpoint.provider(), endpoint.customer(), report.job())
                .orElseThrow(Problems::notFound);
        Attempt attempt = attempts.find(endpoint, report.attempt())
                .filter(known -> known.job().equals(report.job()))
                .orElseThrow(Problems::notFound);
        boolean current = attempt.id().equals(job.attemptId())
                && (job.state() == JobState.LEASED || job.state() == JobState.RUNNING);
        return new JobReceipt(
                report.outcome() == Outcome.STARTED
                        ? started(endpoint, job, attempt, current)
                        : ended(endpoint, job, attempt, received, current));
    }

    private boolean started(EnrolledEndpoint endpoint, Job job, Attempt attempt, boolean current) {
        Instant now = clock.instant();
        boolean first = attempts.started(endpoint, attempt.id(), now);
        if (first && current && job.state() == JobState.LEASED) {
            jobs.move(job, JobMove.of(job, JobState.RUNNING).until(now.plus(config.lease())));
        }
        return first;
    }

    private boolean ended(EnrolledEndpoint endpoint, Job job, Attempt attempt, ReceivedReport report, boolean current) {
        if (!attempts.reported(endpoint, attempt.id(), report, clock.instant())) {
            return false;
        }
        if (!current) {
            attempts.record(job, attempt.id(), Evidence.Kind.LATE_REPORT, null);
            return true;
        }
        switch (report.content().outcome()) {
            case INSTALLED, NOTHING_TO_DO -> verify(job, attempt, report.content());
            case FAILED -> failed(job, report.content());
            case REFUSED -> refused(job, report.content());
            case STARTED -> throw new IllegalStateException("a beginning is no end");
        }
        return true;
    }

    private void verify(Job job, Attempt attempt, JobReport report) {
        Job running = job.state() == JobState.RUNNING
                ? job
                : jobs.move(
                        job,
                        JobMove.of(job, JobState.RUNNING).until(clock.instant().plus(config.lease())));
        verification.reported(running, attempt, Objects.requireNonNullElse(report.inventoryAfter(), ""));
    }

    private void failed(Job job, JobReport report) {
        Instant again = clock.instant().plus(config.retryAfter());
        if (ReportOutcome.mayTryAgain(report.reason())
                && job.attempt() < config.attempts()
                && again.isBefore(job.occurrence().end())) {
            end(job, JobMove.of(job, JobState.READY).because(name(report)).notBefore(again));
        } else {
            end(job, JobMove.of(job, JobState.FAILED).because(name(report)));
        }
    }

    private void refused(Job job, JobReport report) {
        // not begun in time is the window's doing, not the agent's
        JobState state = report.reason() == Reason.EXPIRED ? JobState.EXPIRED : JobState.FAILED;
        end(job, JobMove.of(job, state).because(name(report)));
    }

    private void end(Job job, JobMove move) {
        attempts.end(jobs.move(job, move), null);
    }

    private static String name(JobReport report) {
        Reason reason = report.reason();
        return reason == null ? report.outcome().name() : reason.name();
    }
}
