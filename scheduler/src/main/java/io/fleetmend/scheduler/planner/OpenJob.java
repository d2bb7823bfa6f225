package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The one job of an endpoint that is neither ended nor waiting for a restart.
 *
 * @param retryAt not leased before; null for at once
 */
public record OpenJob(JobId job, JobState state, @Nullable Instant retryAt, Occurrence occurrence, Work work) {
    boolean begun() {
        return begun(state);
    }

    /** Handed to the agent: nothing of it can be changed any more. */
    static boolean begun(JobState state) {
        return switch (state) {
            case PLANNED, READY -> false;
            case LEASED, RUNNING, VERIFYING, AWAITING_RESTART, SUCCEEDED, FAILED, EXPIRED, CANCELLED -> true;
        };
    }
}
