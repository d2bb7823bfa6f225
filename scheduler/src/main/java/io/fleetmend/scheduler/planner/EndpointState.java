package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
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
 * @param spent occurrences in which an installation ended here without success; it is not tried again there
 * @param excepted what the customer decided not to update here
 */
public record EndpointState(
        EndpointId endpoint,
        List<MissingUpdate> missing,
        @Nullable OpenJob open,
        Set<OccurrenceKey> spent,
        AwaitedRestart restart,
        Set<BulletinId> excepted) {
    public EndpointState {
        missing = List.copyOf(missing);
        spent = Set.copyOf(spent);
        excepted = Set.copyOf(excepted);
    }

    /** One without exceptions. */
    public EndpointState(
            EndpointId endpoint,
            List<MissingUpdate> missing,
            @Nullable OpenJob open,
            Set<OccurrenceKey> spent,
            AwaitedRestart restart) {
        this(endpoint, missing, open, spent, restart, Set.of());
    }

    /** One that needs no restart, either. */
    public EndpointState(
            EndpointId endpoint, List<MissingUpdate> missing, @Nullable OpenJob open, Set<OccurrenceKey> spent) {
        this(endpoint, missing, open, spent, AwaitedRestart.NONE);
    }

    /** As if there were nothing to do but to install. */
    EndpointState onlyInstalling() {
        return new EndpointState(endpoint, missing, null, spent, AwaitedRestart.NONE, excepted);
    }

    boolean canUse(Occurrence occurrence) {
        return !spent.contains(OccurrenceKey.of(occurrence));
    }
}
