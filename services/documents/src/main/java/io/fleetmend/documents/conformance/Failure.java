package io.fleetmend.documents.conformance;

/** A case that this project answers otherwise. */
record Failure(String suite, String file, String place, String input, String expected, String got) {
    static Failure of(String suite, Case failed, String got) {
        return new Failure(suite, failed.file(), failed.place(), failed.input(), failed.expected(), got);
    }
}
