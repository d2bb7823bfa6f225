package io.fleetmend.documents.purl;

/** A text, or parts, that are no package URL. */
public final class PurlException extends IllegalArgumentException {
    PurlException(String text, String expectation) {
        super("'%s' is no package URL: %s".formatted(text, expectation));
    }
}
