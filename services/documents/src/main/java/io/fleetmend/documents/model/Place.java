package io.fleetmend.documents.model;

/**
 * Where something was said.
 *
 * @param file the document's name, below the name of the archive that it came in
 * @param digest of the raw document, {@code sha256:…}; of the whole file where one document is too large to be held
 * @param pointer JSON pointer, {@code line 17}, or empty for the document as a whole
 */
public record Place(String file, String digest, String pointer) {
    @Override
    public String toString() {
        return pointer.isEmpty() ? file : file + " " + pointer;
    }
}
