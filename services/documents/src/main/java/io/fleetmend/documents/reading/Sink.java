package io.fleetmend.documents.reading;

import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import java.util.List;

/** Where records go. Each record of a vendor ends in exactly one of these two calls, so that none disappears. */
public interface Sink {
    /** A record and what it says, at least one thing. */
    void record(List<? extends Entry> entries);

    /** A record that says nothing that can be used, and why. */
    void skip(Place place, String reason);
}
