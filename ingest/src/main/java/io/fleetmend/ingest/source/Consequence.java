package io.fleetmend.ingest.source;

/**
 * What follows from new documents beyond their own records. Settled in the transaction that took them; settling again changes nothing.
 */
public interface Consequence {
    void settle();
}
