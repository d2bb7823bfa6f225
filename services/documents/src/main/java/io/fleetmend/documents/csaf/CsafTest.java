package io.fleetmend.documents.csaf;

/** A test of section 6 of the standard. */
@FunctionalInterface
interface CsafTest {
    /** Tells the places at which the document fails; none when it passes. */
    void run(CsafDocument document, Failures failures);
}
