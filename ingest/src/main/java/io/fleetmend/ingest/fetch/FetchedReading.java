package io.fleetmend.ingest.fetch;

import io.fleetmend.documents.input.Digest;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reading of one fetched document; it is gone when the reading is over. */
public final class FetchedReading implements Source.Reading {
    private final Fetched document;
    private final String digest;
    private final Taking taking;

    private FetchedReading(Fetched document, String digest, Taking taking) {
        this.document = document;
        this.digest = digest;
        this.taking = taking;
    }

    /** Reads the document into the database. */
    @FunctionalInterface
    public interface Taking {
        Taken take(Fetched document, String digest, Progress progress) throws IOException;
    }

    public static FetchedReading of(Fetched document, Taking taking) throws IOException {
        try {
            return new FetchedReading(document, digest(document.place()), taking);
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }

    private static String digest(Path place) throws IOException {
        if (!Files.isDirectory(place)) {
            return Digest.of(place);
        }
        // of a folder: over the names and digests of its files
        MessageDigest all = Digest.sha256();
        List<Path> files;
        try (Stream<Path> walk = Files.walk(place)) {
            files = walk.filter(Files::isRegularFile).sorted().toList();
        }
        for (Path file : files) {
            all.update((place.relativize(file) + " " + Digest.of(file) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return "sha256:" + Digest.hex(all.digest());
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Optional<String> etag() {
        return Optional.ofNullable(document.etag());
    }

    @Override
    public Taken take(Progress progress) throws IOException {
        return taking.take(document, digest, progress);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
