package io.fleetmend.ingest.fetch;

import java.io.IOException;

/** A document that cannot be had, however often it is asked for: by the server's word, or by what we allow. */
public final class RefusedException extends IOException {
    RefusedException(String message) {
        super(message);
    }

    RefusedException(String message, Throwable cause) {
        super(message, cause);
    }
}
