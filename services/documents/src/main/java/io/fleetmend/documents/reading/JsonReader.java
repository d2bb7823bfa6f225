package io.fleetmend.documents.reading;

import com.fasterxml.jackson.databind.ObjectReader;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.StrictText;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import java.io.IOException;
import java.util.List;

/** Documents of JSON that are one record each. */
public final class JsonReader<T> implements Reader {
    private final ObjectReader json;
    private final Mapping<T> mapping;

    public JsonReader(Class<T> form, Mapping<T> mapping) {
        this.json = StrictText.json().readerFor(form);
        this.mapping = mapping;
    }

    /** From the vendor's form to what it says. */
    @FunctionalInterface
    public interface Mapping<T> {
        List<? extends Entry> entries(T record, Place place) throws BadDocumentException;
    }

    @Override
    public void read(Document document, Sink sink) throws IOException {
        Quarantine.record(document.place(), sink, () -> {
            T record = json.readValue(StrictText.utf8(document.content()));
            if (record == null) {
                throw new BadDocumentException("is null");
            }
            return mapping.entries(record, document.place());
        });
    }
}
