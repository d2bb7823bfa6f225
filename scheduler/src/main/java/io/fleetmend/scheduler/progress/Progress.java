package io.fleetmend.scheduler.progress;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1.State;
import io.fleetmend.scheduler.database.Row;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a deployment stands.
 *
 * @param counts how many jobs in each state
 */
public record Progress(DeploymentId deployment, CustomerId customer, State state, Map<String, Integer> counts) {
    public Progress {
        counts = Collections.unmodifiableMap(new TreeMap<>(counts));
    }

    @SuppressWarnings("unchecked") // counts by name are all that the query puts there
    static Progress of(Row row) {
        return new Progress(
                row.deployment(), row.customer(), row.one(State.class, "state"), row.json(Map.class, "jobs"));
    }
}
