package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import java.util.List;
import java.util.Map;

/**
 * What of a decision is taken.
 *
 * @param accepted the bulletins by customer; customers without any are not there
 */
public record Ruling(Map<CustomerId, List<BulletinId>> accepted, List<Refused> refused) {
    public Ruling {
        accepted = Map.copyOf(accepted);
        refused = List.copyOf(refused);
    }

    public int pairs() {
        return accepted.values().stream().mapToInt(List::size).sum();
    }
}
