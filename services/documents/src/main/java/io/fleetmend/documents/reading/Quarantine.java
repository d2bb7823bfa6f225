package io.fleetmend.documents.reading;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.List;

/** Sets aside what cannot be read, and only that. */
public final class Quarantine {
    private Quarantine() {}

    /** Something that reads strangers' text. */
    @FunctionalInterface
    public interface Attempt<T> {
        T make() throws IOException;
    }

    /** Tells the sink what {@code record} says, or why it says nothing. */
    public static void record(Place place, Sink sink, Attempt<List<? extends Entry>> record) throws IOException {
        List<? extends Entry> entries;
        try {
            entries = refusing(record);
        } catch (BadDocumentException e) {
            sink.skip(place, String.valueOf(e.getMessage()));
            return;
        }
        if (entries.isEmpty()) {
            sink.skip(place, "names nothing that could be affected or installed");
        } else {
            sink.record(entries);
        }
    }

    /** Reads a whole document; when it breaks off, the rest of it is one record that is skipped. */
    public static void document(Reader reader, Document document, Sink sink) throws IOException {
        try {
            refusing(() -> {
                reader.read(document, sink);
                return document;
            });
        } catch (BadDocumentException e) {
            sink.skip(document.place(), String.valueOf(e.getMessage()));
        }
    }

    /** Every way in which strangers' text can be wrong, as one. */
    private static <T> T refusing(Attempt<T> attempt) throws IOException {
        try {
            return attempt.make();
        } catch (JsonProcessingException e) {
            throw new BadDocumentException("is not the JSON that is expected: " + e.getOriginalMessage(), e);
        } catch (CharacterCodingException e) {
            throw new BadDocumentException("is not UTF-8", e);
        } catch (IllegalArgumentException e) {
            throw new BadDocumentException(String.valueOf(e.getMessage()), e);
        }
    }
}
