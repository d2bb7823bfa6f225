package io.fleetmend.ingest.statement;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a source says of a bulletin, an update or a vulnerability.
 *
 * @param bulletin the id of the bulletin that it was said with; null for none
 * @param file the document's name, below the name of the archive that it came in
 * @param pointer JSON pointer or line; empty for the document as a whole
 * @param documentDigest of the raw document
 * @param says the vendor's words in one form for all vendors
 */
@Schema(name = "Statement")
record StatementView(
        UUID id,
        String source,
        Statement.Kind kind,
        String subject,
        @Nullable String bulletin,
        String file,
        String pointer,
        String documentDigest,
        Instant firstSeenAt,
        Instant changedAt,
        Map<String, Object> says) {
    StatementView {
        says = Map.copyOf(says);
    }

    String position() {
        return source + " " + id;
    }
}
