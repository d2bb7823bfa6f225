package io.fleetmend.documents.csaf;

/** What is no JSON, or no document of a known version of CSAF. */
public final class CsafException extends IllegalArgumentException {
    CsafException(String message) {
        super(message);
    }
}
