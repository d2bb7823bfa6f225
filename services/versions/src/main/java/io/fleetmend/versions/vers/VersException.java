package io.fleetmend.versions.vers;

/** A text that is no version range, or none that can be ordered. */
public final class VersException extends IllegalArgumentException {
    VersException(String text, String expectation) {
        super("'%s' is no version range: %s".formatted(text, expectation));
    }
}
