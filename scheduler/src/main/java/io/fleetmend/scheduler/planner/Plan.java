package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.scheduler.window.Occurrence;
import java.util.List;
import java.util.Map;

/**
 * What has to change so that the jobs are the right ones.
 *
 * @param leftOut by endpoint, why something missing is in no job
 */
public record Plan(
        List<NewJob> created,
        List<Revision> revised,
        List<Withdrawal> withdrawn,
        Map<EndpointId, List<LeftOut>> leftOut) {
    public Plan {
        created = List.copyOf(created);
        revised = List.copyOf(revised);
        withdrawn = List.copyOf(withdrawn);
        leftOut = Map.copyOf(leftOut);
    }

    /** A job for an endpoint that has none open, or whose open one is withdrawn by the same plan. */
    public record NewJob(EndpointId endpoint, Occurrence occurrence, Work work) {}

    /** A job that nobody leased yet gets other work. */
    public record Revision(JobId job, Work work) {}

    /** A job that nobody leased yet is not needed any more. */
    public record Withdrawal(JobId job, Reason reason) {}

    /** Why a job was withdrawn. */
    public enum Reason {
        /** What it would have installed is there, was declined, or is not offered any more. */
        NOTHING_LEFT,
        /** Its window is another one now. */
        REPLANNED
    }
}
