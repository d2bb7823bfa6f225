package io.fleetmend.ingest.csaf;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Csv;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Times;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** {@code changes.csv} (requirement 13): a document's path below the directory, and the time of its last change. */
final class ChangesFile {
    static final String NAME = "changes.csv";

    private ChangesFile() {}

    static List<Listed> read(InputStream content, URI directory) throws IOException {
        Csv csv = new Csv(StrictText.utf8(content));
        List<Listed> listed = new ArrayList<>();
        List<String> row;
        while ((row = csv.next()) != null) {
            Instant updated = row.size() == 2 ? Times.of(row.get(1)) : null;
            if (updated == null || row.getFirst().isBlank()) {
                throw new BadDocumentException(
                        "%s%s line %d must be a path and a time".formatted(directory, NAME, csv.line()));
            }
            URI address = ProviderMetadata.address(directory, row.getFirst().strip());
            listed.add(new Listed(address, updated, Listed.beside(address)));
        }
        return listed;
    }
}
