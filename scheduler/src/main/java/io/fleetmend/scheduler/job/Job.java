package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.AttemptId;
import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.agent.v1.JobManifest.MinimumVersion;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.evidence.ApprovedBy;
import io.fleetmend.scheduler.planner.Work;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job as its row says.
 *
 * @param attempt number of the newest one; 0 before the first lease
 * @param leaseUntil until when the attempt, or what is to prove it, is waited for
 * @param retryAt not leased before; null for at once
 */
public record Job(
        EnrolledEndpoint owner,
        JobId id,
        DeploymentId deployment,
        JobState state,
        @Nullable String reason,
        Occurrence occurrence,
        Work work,
        List<ApprovedBy> approvals,
        int attempt,
        @Nullable AttemptId attemptId,
        @Nullable Instant leaseUntil,
        @Nullable Instant retryAt,
        Instant createdAt,
        Instant changedAt) {
    public ProviderId provider() {
        return owner.provider();
    }

    public CustomerId customer() {
        return owner.customer();
    }

    public EndpointId endpoint() {
        return owner.endpoint();
    }

    /** From when on the endpoint's next check-in gets it; null when it will get it no more, or has it. */
    public @Nullable Instant nextAttempt() {
        return switch (state) {
            case PLANNED -> occurrence.start();
            case READY -> retryAt == null ? changedAt : retryAt;
            case LEASED, RUNNING, VERIFYING, AWAITING_RESTART, SUCCEEDED, FAILED, EXPIRED, CANCELLED -> null;
        };
    }

    boolean windowIsOver(Instant now) {
        return !now.isBefore(occurrence.end());
    }

    static Job of(Row row) {
        return new Job(
                new EnrolledEndpoint(row.provider(), row.customer(), row.endpoint()),
                row.job(),
                row.deployment(),
                row.one(JobState.class, "state"),
                row.textOrNull("reason"),
                new Occurrence(
                        row.text("window_id"), row.text("window_name"), row.time("opens_at"), row.time("closes_at")),
                new Work(
                        row.one(Work.Action.class, "action"),
                        row.jsonList(MinimumVersion[].class, "packages"),
                        row.jsonList(BulletinId[].class, "bulletins")),
                row.jsonList(ApprovedBy[].class, "approvals"),
                (int) row.number("attempt"),
                row.attempt(),
                row.timeOrNull("lease_until"),
                row.timeOrNull("retry_at"),
                row.time("created_at"),
                row.time("changed_at"));
    }
}
