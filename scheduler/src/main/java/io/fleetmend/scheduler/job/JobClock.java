package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.timer.TimerHandler;
import io.fleetmend.scheduler.timer.TimerKind;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** What time does to a job: windows open and close, leases lapse. */
@ApplicationScoped
class JobClock implements TimerHandler {
    private final Jobs jobs;
    private final Attempts attempts;
    private final Timers timers;
    private final JobConfig config;
    private final Clock clock;

    JobClock(Jobs jobs, Attempts attempts, Timers timers, JobConfig config, Clock clock) {
        this.jobs = jobs;
        this.attempts = attempts;
        this.timers = timers;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.JOB;
    }

    @Override
    public void due(ProviderId provider, CustomerId customer, UUID subject) {
        Instant now = clock.instant();
        jobs.lock(provider, customer, new JobId(subject)).ifPresent(job -> {
            Instant due = Jobs.due(job);
            if (due != null && due.isAfter(now)) {
                timers.set(TimerKind.JOB, subject, provider, customer, due);
            } else if (due != null) {
                tick(job, now);
            }
        });
    }

    private void tick(Job job, Instant now) {
        switch (job.state()) {
            case PLANNED, READY -> {
                if (job.windowIsOver(now)) {
                    jobs.move(job, JobMove.of(job, JobState.EXPIRED).because(JobReason.WINDOW_CLOSED));
                } else if (job.state() == JobState.PLANNED) {
                    jobs.move(job, JobMove.of(job, JobState.READY));
                }
            }
            case LEASED, RUNNING -> lapse(job, now);
            case VERIFYING ->
                attempts.end(jobs.move(job, JobMove.of(job, JobState.FAILED).because(JobReason.NOT_VERIFIED)), null);
            case AWAITING_RESTART, SUCCEEDED, FAILED, EXPIRED, CANCELLED -> {
                // time does nothing to these
            }
        }
    }

    private void lapse(Job job, Instant now) {
        Job lapsed;
        if (job.windowIsOver(now)) {
            lapsed = jobs.move(job, JobMove.of(job, JobState.EXPIRED).because(JobReason.WINDOW_CLOSED));
        } else if (job.attempt() < config.attempts()) {
            lapsed = jobs.move(job, JobMove.of(job, JobState.READY).because(JobReason.LEASE_LAPSED));
        } else {
            lapsed = jobs.move(job, JobMove.of(job, JobState.FAILED).because(JobReason.LEASE_LAPSED));
        }
        attempts.end(lapsed, null);
    }
}
