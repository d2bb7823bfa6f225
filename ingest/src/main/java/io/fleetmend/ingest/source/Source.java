package io.fleetmend.ingest.source;

import java.io.IOException;
import java.util.Optional;

/** A feed that can be read. */
public interface Source {
    /** {@code debian-osv}, {@code debian-archive:bookworm-security}, {@code kev}, {@code epss}. */
    String name();

    /** The release that it is about, as far as that is known before it was ever read. */
    default Optional<String> release() {
        return Optional.empty();
    }

    /** Sources of one lane are read one after the other, in their order; lanes do not wait for each other's servers. */
    default String lane() {
        return name();
    }

    /** Changes when the same document has to be read again because this source reads it otherwise than before. */
    default String reader() {
        return "1";
    }

    /**
     * Brings the newest document here and checks it, without writing to the database.
     *
     * @return empty when it is the one that is known
     */
    Optional<Reading> fetch(Known known) throws IOException;

    /** A document that lies here. */
    interface Reading extends AutoCloseable {
        String digest();

        /** As the server named it; empty where it has no name. */
        Optional<String> etag();

        /** Reads it into the database, inside the transaction of the caller: all of it or nothing. */
        Taken take(Progress progress) throws IOException;

        @Override
        void close() throws IOException;
    }
}
