package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a managed machine. */
public record EndpointId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static EndpointId of(String text) {
        return new EndpointId(Uuids.parse("endpoint id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
