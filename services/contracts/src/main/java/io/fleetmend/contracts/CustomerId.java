package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies an organisation that a provider serves; the isolation tenant. */
public record CustomerId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static CustomerId of(String text) {
        return new CustomerId(Uuids.parse("customer id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
