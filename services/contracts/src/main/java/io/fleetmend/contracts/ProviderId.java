package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies the paying tenant, top of the tree. */
public record ProviderId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static ProviderId of(String text) {
        return new ProviderId(Uuids.parse("provider id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
