package io.fleetmend.ingest.fetch;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a feed consists of, lying here: closing it deletes what of it is ours. */
interface FeedContent extends AutoCloseable {
    String digest() throws IOException;

    /** As the server named this state of it. */
    @Nullable
    String etag();

    @Override
    void close() throws IOException;
}
