package io.fleetmend.tenant.billing.counting;

import io.fleetmend.contracts.EndpointId;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which endpoints are the same machine as an older one.
 *
 * @param older of each duplicate; chains are followed, circles refused
 */
public record Merges(Map<EndpointId, EndpointId> older) {
    public static final Merges NONE = new Merges(Map.of());

    public Merges {
        older = Map.copyOf(older);
        for (EndpointId endpoint : older.keySet()) {
            Set<EndpointId> seen = new HashSet<>();
            for (EndpointId at = endpoint; at != null; at = older.get(at)) {
                if (!seen.add(at)) {
                    throw new IllegalArgumentException(
                            "merges must end at an endpoint that is not merged, but %s leads back to itself"
                                    .formatted(at));
                }
            }
        }
    }

    /** The identity it is billed under. */
    EndpointId identity(EndpointId endpoint) {
        EndpointId at = endpoint;
        for (EndpointId next = older.get(at); next != null; next = older.get(at)) {
            at = next;
        }
        return at;
    }
}
