package io.fleetmend.scheduler.deployment;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1.State;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * All jobs of a customer in one window occurrence.
 *
 * @param bulletins what its jobs are meant to close
 * @param jobs how many in each state
 */
public record Deployment(
        DeploymentId id,
        CustomerId customer,
        State state,
        Occurrence window,
        List<BulletinId> bulletins,
        Map<String, Integer> jobs,
        Instant createdAt,
        Instant changedAt,
        String changedBy) {
    @SuppressWarnings("unchecked") // counts by name are all that the query puts there
    static Deployment of(Row row) {
        return new Deployment(
                row.deployment(),
                row.customer(),
                row.one(State.class, "state"),
                new Occurrence(
                        row.text("window_id"), row.text("window_name"), row.time("opens_at"), row.time("closes_at")),
                row.jsonList(BulletinId[].class, "bulletins"),
                row.json(Map.class, "jobs"),
                row.time("created_at"),
                row.time("changed_at"),
                row.text("changed_by"));
    }
}
