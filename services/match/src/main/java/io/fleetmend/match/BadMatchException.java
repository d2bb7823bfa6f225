package io.fleetmend.match;

import java.io.Serial;

/** What was given cannot be matched; the message names the value and the expectation. */
final class BadMatchException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BadMatchException(String message) {
        super(message);
    }
}
