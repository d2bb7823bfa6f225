package io.fleetmend.scheduler.planner;

import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;

/** Which window, which time: what a deployment is for. */
public record OccurrenceKey(String window, Instant start) {
    public static OccurrenceKey of(Occurrence occurrence) {
        return new OccurrenceKey(occurrence.window(), occurrence.start());
    }
}
