package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.scheduler.window.Occurrence;
import java.util.List;
import java.util.Set;

/**
 * A restart that an endpoint needs and its policy allows.
 *
 * @param bulletins what runs old code until then; empty when there is nothing to restart
 * @param spent occurrences in which a restart went wrong here; it is not tried again there
 */
public record AwaitedRestart(List<BulletinId> bulletins, Set<OccurrenceKey> spent) {
    public static final AwaitedRestart NONE = new AwaitedRestart(List.of(), Set.of());

    public AwaitedRestart {
        bulletins = List.copyOf(bulletins);
        spent = Set.copyOf(spent);
    }

    boolean isNeeded() {
        return !bulletins.isEmpty();
    }

    boolean canUse(Occurrence occurrence) {
        return !spent.contains(OccurrenceKey.of(occurrence));
    }
}
