package io.fleetmend.ingest.fetch;

import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The reading of a feed's files; what was fetched of them is gone when the reading is over. */
public final class FilesReading implements Source.Reading {
    private final FetchedFiles files;
    private final String digest;
    private final Taking taking;

    private FilesReading(FetchedFiles files, String digest, Taking taking) {
        this.files = files;
        this.digest = digest;
        this.taking = taking;
    }

    /** Reads the files into the database. */
    @FunctionalInterface
    public interface Taking {
        Taken take(List<Path> files, Progress progress) throws IOException;
    }

    static FilesReading of(FetchedFiles files, Taking taking) throws IOException {
        try {
            return new FilesReading(files, files.digest(), taking);
        } catch (IOException | RuntimeException e) {
            files.close();
            throw e;
        }
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Optional<String> etag() {
        return Optional.ofNullable(files.etag());
    }

    @Override
    public Taken take(Progress progress) throws IOException {
        return taking.take(files.files(), progress);
    }

    @Override
    public void close() throws IOException {
        files.close();
    }
}
