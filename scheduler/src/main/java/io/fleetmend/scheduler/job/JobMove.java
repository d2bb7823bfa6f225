package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.job.v1.JobState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a job goes, and what changes with it; what is not said stays, but for the reason and the lease. */
record JobMove(
        JobState to,
        @Nullable String reason,
        int attempt,
        @Nullable AttemptId attemptId,
        @Nullable Instant leaseUntil,
        @Nullable Instant retryAt) {
    static JobMove of(Job job, JobState to) {
        return new JobMove(to, null, job.attempt(), job.attemptId(), null, null);
    }

    JobMove because(String why) {
        return new JobMove(to, why, attempt, attemptId, leaseUntil, retryAt);
    }

    JobMove because(JobReason why) {
        return because(why.name());
    }

    JobMove until(Instant lapses) {
        return new JobMove(to, reason, attempt, attemptId, lapses, retryAt);
    }

    JobMove notBefore(Instant time) {
        return new JobMove(to, reason, attempt, attemptId, leaseUntil, time);
    }

    JobMove nextAttempt(AttemptId id) {
        return new JobMove(to, reason, attempt + 1, id, leaseUntil, retryAt);
    }
}
