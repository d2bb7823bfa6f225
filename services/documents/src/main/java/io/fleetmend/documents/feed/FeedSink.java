package io.fleetmend.documents.feed;

import io.fleetmend.documents.reading.Sink;

/** A sink that also sees the documents that records come from. */
public interface FeedSink extends Sink {
    /** A document that can be held, before its records. */
    default void document(String name, byte[] content) {}

    /** So many bytes more were read. */
    default void bytes(long more) {}
}
