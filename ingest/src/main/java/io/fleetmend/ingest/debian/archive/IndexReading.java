package io.fleetmend.ingest.debian.archive;

import io.fleetmend.documents.debian.archive.IndexFile;
import io.fleetmend.documents.debian.archive.ReleaseIndex;
import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** A verified index and its lists of packages, on their way into the database. */
record IndexReading(String digest, byte[] inRelease, ReleaseIndex index, List<Part> parts, IndexTaking taking)
        implements Source.Reading {
    IndexReading {
        parts = List.copyOf(parts);
    }

    /** @param stated what the signed index says that the document unpacks to */
    record Part(Fetched document, IndexFile stated) {}

    @Override
    public Optional<String> etag() {
        return Optional.empty();
    }

    @Override
    public Taken take(Progress progress) throws IOException {
        return taking.take(this, progress);
    }

    @Override
    public void close() throws IOException {
        for (Part part : parts) {
            part.document().close();
        }
    }
}
