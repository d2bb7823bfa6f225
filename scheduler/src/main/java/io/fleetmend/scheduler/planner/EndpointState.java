package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.scheduler.window.Occurrence;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the planner knows of one endpoint.
 *
 * @param open null when there is none
 * @param spent occurrences in which a job ended here without success; they are not tried again
 */
public record EndpointState(
        EndpointId endpoint,
        List<MissingUpdate> missing,
        @Nullable OpenJob open,
        Set<OccurrenceKey> spent) {
    public EndpointState {
        missing = List.copyOf(missing);
        spent = Set.copyOf(spent);
    }

    EndpointState withoutJob() {
        return new EndpointState(endpoint, missing, null, spent);
    }

    boolean canUse(Occurrence occurrence) {
        return !spent.contains(OccurrenceKey.of(occurrence));
    }
}
