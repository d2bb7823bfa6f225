package io.fleetmend.documents.csaf;

/** Takes the places at which a document fails a test. */
@FunctionalInterface
interface Failures {
    void add(Place place, String message);
}
