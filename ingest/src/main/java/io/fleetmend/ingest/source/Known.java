package io.fleetmend.ingest.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The document that was taken last from a source; all null before the first one.
 *
 * @param date the document's own; one with an older date is refused
 * @param etag as the server named it
 */
public record Known(
        @Nullable String digest,
        @Nullable Instant date,
        @Nullable String etag) {
    public static final Known NOTHING = new Known(null, null, null);

    public boolean isOf(String otherDigest) {
        return otherDigest.equals(digest);
    }
}
