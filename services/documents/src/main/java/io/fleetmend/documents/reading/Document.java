package io.fleetmend.documents.reading;

import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.model.Place;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/**
 * A vendor's document, to be read once.
 *
 * @param name for people: below the name of the archive that it came in
 * @param digest {@code sha256:…} of the raw document, or of the file that it is too large to be taken out of
 */
public record Document(String name, String digest, InputStream content) {
    public static Document of(String name, byte[] content) {
        return new Document(name, Digest.of(content), new ByteArrayInputStream(content));
    }

    public Place place() {
        return place("");
    }

    public Place place(String pointer) {
        return new Place(name, digest, pointer);
    }

    /** The last part of the name. */
    public String fileName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
