package io.fleetmend.ingest.source;

import io.fleetmend.documents.model.Place;

/** A record that could not be used, and why. */
public record SetAside(Place place, String reason) {
    private static final int LONGEST = 1000;
    private static final char NUL = '\uFFFD';

    public SetAside {
        // no text of a stranger is too long or too odd to be kept
        reason = reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST) + "…";
        reason = reason.replace('\0', NUL);
        place = new Place(
                place.file().replace('\0', NUL), place.digest(), place.pointer().replace('\0', NUL));
    }

    @Override
    public String toString() {
        return "%s %s".formatted(place, reason);
    }
}
