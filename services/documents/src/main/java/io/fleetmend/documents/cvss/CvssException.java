package io.fleetmend.documents.cvss;

/** A text that is no CVSS vector. */
public final class CvssException extends IllegalArgumentException {
    CvssException(String text, String expectation) {
        super("'%s' is no CVSS vector: %s".formatted(text, expectation));
    }
}
