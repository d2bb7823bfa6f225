package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a customer's location. */
public record SiteId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static SiteId of(String text) {
        return new SiteId(Uuids.parse("site id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
