package io.fleetmend.ingest.fetch;

import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import java.io.IOException;
import java.util.Optional;

/** The reading of what was fetched, one document or the files of a feed; what is ours of it is gone when the reading is over. */
final class FetchedReading implements Source.Reading {
    private final FeedContent fetched;
    private final String digest;
    private final Taking taking;

    private FetchedReading(FeedContent fetched, String digest, Taking taking) {
        this.fetched = fetched;
        this.digest = digest;
        this.taking = taking;
    }

    /** Reads it into the database. */
    interface Taking {
        Taken take(String digest, Progress progress) throws IOException;
    }

    static FetchedReading of(FeedContent fetched, Taking taking) throws IOException {
        try {
            return new FetchedReading(fetched, fetched.digest(), taking);
        } catch (IOException | RuntimeException e) {
            fetched.close();
            throw e;
        }
    }

    @Override
    public String digest() {
        return digest;
    }

    @Override
    public Optional<String> etag() {
        return Optional.ofNullable(fetched.etag());
    }

    @Override
    public Taken take(Progress progress) throws IOException {
        return taking.take(digest, progress);
    }

    @Override
    public void close() throws IOException {
        fetched.close();
    }
}
