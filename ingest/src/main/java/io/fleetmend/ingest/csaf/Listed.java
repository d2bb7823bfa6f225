package io.fleetmend.ingest.csaf;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

/**
 * A document as its provider lists it.
 *
 * @param hashes where its checksum may lie, the strongest first; none may be there
 */
record Listed(URI address, Instant updated, List<URI> hashes) {
    static final Comparator<Listed> OLDEST_FIRST = Comparator.comparing(Listed::updated)
            .thenComparing(listed -> listed.address().toString());

    Listed {
        // as the database keeps it: finer, it would never be the time that was read
        updated = updated.truncatedTo(ChronoUnit.MICROS);
        hashes = List.copyOf(hashes);
    }

    static List<URI> beside(URI document) {
        return List.of(URI.create(document + ".sha512"), URI.create(document + ".sha256"));
    }
}
