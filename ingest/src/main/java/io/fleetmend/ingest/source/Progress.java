package io.fleetmend.ingest.source;

import java.util.concurrent.atomic.AtomicLong;

/** How far a reading has come, for whoever looks. */
public final class Progress {
    private final AtomicLong records = new AtomicLong();

    /** One record more was read. */
    public void step() {
        records.incrementAndGet();
    }

    public long records() {
        return records.get();
    }
}
