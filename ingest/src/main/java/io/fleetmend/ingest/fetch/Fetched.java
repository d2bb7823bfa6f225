package io.fleetmend.ingest.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A document that lies here.
 *
 * @param place a file, or a folder of documents
 * @param name as its owner calls it
 * @param temporary ours to delete
 * @param etag as the server named this state of it
 */
public record Fetched(
        Path place,
        String name,
        boolean temporary,
        @Nullable String etag) implements AutoCloseable {
    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(place);
        }
    }
}
