package io.fleetmend.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What came out of reading a document.
 *
 * @param release the one it is about; null for a feed that belongs to no release
 * @param date the document's own; null where it states none
 * @param documents how many records it held
 * @param changed how many of them said something new
 * @param setAside records that could not be used while the others were
 * @param problem why the source cannot be relied on all the same; null when it can
 */
public record Taken(
        @Nullable String release,
        @Nullable Instant date,
        long documents,
        long changed,
        SetAsides setAside,
        @Nullable String problem) {
    /** All of it. */
    public static Taken whole(@Nullable String release, @Nullable Instant date, long documents, long changed) {
        return new Taken(release, date, documents, changed, new SetAsides(), null);
    }
}
