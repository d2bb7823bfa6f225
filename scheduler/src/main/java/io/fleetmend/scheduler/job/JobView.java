package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.evidence.ApprovedBy;
import io.fleetmend.scheduler.planner.Work;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as people see it.
 *
 * @param reason why it ended other than well, or why it is tried again; from a closed list
 * @param attempt number of the newest one; 0 before the first
 * @param nextAttemptAt from when on the endpoint's next check-in gets it; null when it will get it no more, or has it
 */
public record JobView(
        JobId id,
        CustomerId customer,
        DeploymentId deployment,
        EndpointId endpoint,
        Work.Action action,
        JobState state,
        @Nullable String reason,
        Occurrence window,
        List<MinimumVersion> packages,
        List<BulletinId> bulletins,
        List<ApprovedBy> approvals,
        int attempt,
        @Nullable Instant nextAttemptAt,
        Instant createdAt,
        Instant changedAt) {
    static JobView of(Job job) {
        return new JobView(
                job.id(),
                job.customer(),
                job.deployment(),
                job.endpoint(),
                job.work().action(),
                job.state(),
                job.reason(),
                job.occurrence(),
                job.work().packages(),
                job.work().bulletins(),
                job.approvals(),
                job.attempt(),
                job.nextAttempt(),
                job.createdAt(),
                job.changedAt());
    }
}
