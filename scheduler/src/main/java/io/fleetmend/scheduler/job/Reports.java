package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.agent.v1.JobReceipt;
import io.fleetmend.contracts.agent.v1.JobReport;
import io.fleetmend.contracts.agent.v1.JobReport.Outcome;
import io.fleetmend.contracts.agent.v1.JobReport.Reason;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.telemetry.LogKeys;
import io.fleetmend.scheduler.database.Texts;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.endpoint.Refusal;
import io.fleetmend.scheduler.evidence.Evidence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Takes what agents say of their attempts; the same report any number of times, the first one counts. */
@ApplicationScoped
public class Reports {
    private static final Logger LOG = Logger.getLogger(Reports.class);

    private final Endpoints endpoints;
    private final Jobs jobs;
    private final Attempts attempts;
    private final Verification verification;
    private final JobConfig config;
    private final Clock clock;

    Reports(
            Endpoints endpoints,
            Jobs jobs,
            Attempts attempts,
            Verification verification,
            JobConfig config,
            Clock clock) {
        this.endpoints = endpoints;
        this.jobs = jobs;
        this.attempts = attempts;
        this.verification = verification;
        this.config = config;
        this.clock = clock;
    }

    public JobReceipt receive(EnrolledEndpoint endpoint, ReceivedReport received) {
        JobReport report = received.content();
        if (received.isRefusal() && !attempts.know(endpoint, report.job(), report.attempt())) {
            return new JobReceipt(unknownRefused(endpoint, received));
        }
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

    /** Nobody but the endpoint saw that document: whoever looks at the endpoint has to see it, too. */
    private boolean unknownRefused(EnrolledEndpoint endpoint, ReceivedReport received) {
        JobReport report = received.content();
        Reason reason = Texts.required("reason", report.reason());
        try (var _ = LogKeys.of("endpoint", endpoint.endpoint()).and("reason", reason)) {
            LOG.warn("An endpoint refused what we never handed out");
        }
        return endpoints.refused(
                endpoint,
                new Refusal(
                        reason,
                        report.detail(),
                        report.job(),
                        report.attempt(),
                        clock.instant(),
                        received.contentDigest()));
    }

    private boolean ended(EnrolledEndpoint endpoint, Job job, Attempt attempt, ReceivedReport report, boolean current) {
        Optional<Evidence.Kind> besides = attempt.besides(report);
        if (besides.isPresent()) {
            return attempts.besides(job, attempt, besides.get(), report);
        }
        if (!attempts.reported(endpoint, attempt.id(), report, clock.instant())) {
            return false;
        }
        if (!current) {
            attempts.record(job, attempt.id(), Evidence.Kind.LATE_REPORT, null);
            return true;
        }
        switch (report.content().outcome()) {
            case INSTALLED, NOTHING_TO_DO -> verify(job, attempt, report.content());
            case FAILED -> failed(job, report);
            case REFUSED -> refused(job, report);
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

    private void failed(Job job, ReceivedReport report) {
        Instant again = clock.instant().plus(config.retryAfter());
        if (ReportOutcome.mayTryAgain(report.content().reason())
                && job.attempt() < config.attempts()
                && again.isBefore(job.occurrence().end())) {
            end(job, JobMove.of(job, JobState.READY).because(report.why()).notBefore(again));
        } else {
            end(job, JobMove.of(job, JobState.FAILED).because(report.why()));
        }
    }

    private void refused(Job job, ReceivedReport report) {
        // not begun in time is the window's doing, not the agent's
        JobState state = report.content().reason() == Reason.EXPIRED ? JobState.EXPIRED : JobState.FAILED;
        end(job, JobMove.of(job, state).because(report.why()));
    }

    private void end(Job job, JobMove move) {
        attempts.end(jobs.move(job, move), null);
    }
}
