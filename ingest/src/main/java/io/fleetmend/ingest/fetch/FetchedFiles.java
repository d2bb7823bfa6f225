package io.fleetmend.ingest.fetch;

import io.fleetmend.documents.input.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The files of a feed, under the names that their owner gives them.
 *
 * @param temporary the folder of ours in which those lie that were fetched; null when all lie where their owner put them
 * @param etag of all of them together; null where the server names none
 */
record FetchedFiles(
        List<Path> files,
        @Nullable Path temporary,
        @Nullable String etag) implements FeedContent {
    FetchedFiles {
        files = List.copyOf(files);
    }

    static FetchedFiles inPlace(List<Path> files) {
        return new FetchedFiles(files, null, null);
    }

    /** Over the names and digests of all of them. */
    @Override
    public String digest() throws IOException {
        return Digest.of(files, file -> file.getFileName().toString());
    }

    @Override
    public void close() throws IOException {
        if (temporary != null) {
            delete(temporary);
        }
    }

    static void delete(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path file : inside.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
