package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.planner.PrimaryReason;
import io.fleetmend.scheduler.planner.Verdict;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why an endpoint is not patched, and what comes next.
 *
 * @param evidenceAt when it last said that its newest inventory is how it is; null before the first inventory
 * @param evidenceIsStale that is longer ago than its policy bears, or never was: what is missing is not known
 * @param items all that is missing, or runs old code until a restart; an endpoint has no more than that, so there are no pages
 */
public record EndpointPlan(
        EndpointId endpoint, @Nullable Instant evidenceAt, boolean evidenceIsStale, List<PlanItem> items) {
    public EndpointPlan {
        items = List.copyOf(items);
    }

    /**
     * One bulletin.
     *
     * @param packageName which package the reason is about; null when it holds for the bulletin as a whole
     * @param decision where the bulletin, or the later one that brings it along, stands with the customer
     * @param job the evidence: the job that is to install it, that failed to, or whose restart is awaited; null when there is none
     * @param window in which it, or what may be installed of it, is installed next; null when that is not in sight
     * @param nextAttemptAt from when on the endpoint's next check-in brings the job; null when that is not in sight, or it has it
     */
    public record PlanItem(
            BulletinId bulletin,
            PrimaryReason reason,
            @Nullable String packageName,
            @Nullable Verdict decision,
            @Nullable JobRef job,
            @Nullable Occurrence window,
            @Nullable Instant nextAttemptAt) {
        /** The same of a bulletin that is installed along with this one. */
        PlanItem of(BulletinId along) {
            return new PlanItem(along, reason, packageName, decision, job, window, nextAttemptAt);
        }
    }

    /** @param reason why it ended other than well, or why it is tried again; from a closed list */
    public record JobRef(JobId id, JobState state, @Nullable String reason) {}
}
