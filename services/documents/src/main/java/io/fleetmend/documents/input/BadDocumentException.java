package io.fleetmend.documents.input;

import java.io.IOException;

/** A document that cannot be taken as it is. The message is for people and names the value and what was expected. */
public final class BadDocumentException extends IOException {
    private static final int LONGEST = 500;

    public BadDocumentException(String message) {
        super(clipped(message));
    }

    public BadDocumentException(String message, Throwable cause) {
        super(clipped(message), cause);
    }

    /** The documents are written by others: what is quoted of them is kept short. */
    private static String clipped(String message) {
        return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
    }
}
