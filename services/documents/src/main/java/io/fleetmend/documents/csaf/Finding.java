package io.fleetmend.documents.csaf;

/**
 * A place at which a document fails a test.
 *
 * @param test the number of the test, {@code 6.1.1}, or {@code schema}
 * @param pointer of RFC 6901; empty for the whole document
 */
public record Finding(String test, Group group, String pointer, String message) {
    /** What a failure means; only {@link #MANDATORY} makes a document invalid. */
    public enum Group {
        MANDATORY,
        /** Called optional in CSAF 2.0. */
        RECOMMENDED,
        INFORMATIVE
    }
}
