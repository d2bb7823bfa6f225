package io.fleetmend.ingest.source;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came out of reading a document.
 *
 * @param release the one it is about; null for a feed that belongs to no release
 * @param date the document's own; null where it states none
 * @param documents how many records it held
 * @param changed how many of them said something new
 * @param problems records that could not be taken while the others were
 */
public record Taken(
        @Nullable String release, @Nullable Instant date, long documents, long changed, List<String> problems) {
    private static final int MOST_NAMED = 3;

    public Taken {
        problems = List.copyOf(problems);
    }

    /** The first few problems and how many there are; null when there is none. */
    public @Nullable String problem() {
        if (problems.isEmpty()) {
            return null;
        }
        String named = String.join("; ", problems.subList(0, Math.min(MOST_NAMED, problems.size())));
        return problems.size() <= MOST_NAMED ? named : "%s; and %d more".formatted(named, problems.size() - MOST_NAMED);
    }
}
