package io.fleetmend.documents.reading;

import io.fleetmend.documents.input.BadDocumentException;
import java.io.IOException;

/** Reads one vendor format. A reader is made for one set of documents and then thrown away. */
public interface Reader {
    /**
     * Tells the sink each record once: what it says, or why it is skipped.
     *
     * @throws BadDocumentException when the document, or the rest of it, cannot be read at all
     */
    void read(Document document, Sink sink) throws IOException;

    /** After the last document: what only many documents together say. */
    default void end(Sink sink) throws IOException {}
}
