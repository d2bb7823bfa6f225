package io.fleetmend.contracts.inventory.v1;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How good the endpoint's own package indexes are: what it can install now.
 *
 * @param refreshed whether the last refresh fetched every index; a refresh that fell back to old ones did not
 * @param refreshedAt when the last complete refresh was; null if never
 * @param problem the package manager's own words when it was not complete
 * @param indexes one entry per signed index in use
 */
public record PackageSources(
        boolean refreshed,
        @Nullable Instant refreshedAt,
        @Nullable String problem,
        List<Index> indexes) {
    public PackageSources {
        indexes = List.copyOf(indexes);
    }

    /**
     * @param suite such as {@code bookworm-security}
     * @param date signed into the index; null where it cannot be read
     * @param validUntil signed into the index; null where the vendor states none
     * @param validityChecked false where the endpoint's configuration switched the freeze protection off
     */
    public record Index(
            String origin,
            String suite,
            @Nullable Instant date,
            @Nullable Instant validUntil,
            boolean validityChecked) {}
}
