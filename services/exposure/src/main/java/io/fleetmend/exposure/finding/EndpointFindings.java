package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.EndpointId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An endpoint's findings, one page of them, and what they rest on.
 *
 * @param release null before the first inventory
 * @param inventoryDigest null while there is no inventory that counts
 * @param evidenceAt when that inventory was received or confirmed last
 * @param distrust why the feeds of its release cannot be relied on now; null when they can
 * @param unreadable packages whose version cannot be read: whatever concerns them is unknown
 */
public record EndpointFindings(
        EndpointId endpoint,
        @Nullable String release,
        @Nullable String inventoryDigest,
        @Nullable Instant evidenceAt,
        @Nullable String distrust,
        List<String> unreadable,
        List<Finding> items,
        @Nullable String next) {
    public EndpointFindings {
        unreadable = List.copyOf(unreadable);
        items = List.copyOf(items);
    }
}
