package io.fleetmend.ingest.fetch;

import io.fleetmend.documents.input.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
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
        @Nullable String etag) implements FeedContent {
    /** Of a folder: over the names and digests of its files. */
    @Override
    public String digest() throws IOException {
        if (!Files.isDirectory(place)) {
            return Digest.of(place);
        }
        try (Stream<Path> walk = Files.walk(place)) {
            return Digest.of(
                    walk.filter(Files::isRegularFile).sorted().toList(),
                    file -> place.relativize(file).toString());
        }
    }

    @Override
    public void close() throws IOException {
        if (temporary) {
            Files.deleteIfExists(place);
        }
    }
}
