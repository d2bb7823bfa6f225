package io.fleetmend.ingest.statement;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How often a reading came across the same thing: vendors state some in several records, none of which may hide the others. */
public final class Occurrences {
    private final Map<UUID, Integer> counts = new HashMap<>();

    int before(UUID thing) {
        return counts.merge(thing, 1, Integer::sum) - 1;
    }
}
