package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one decision not to update. */
public record ExceptionId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static ExceptionId of(String text) {
        return new ExceptionId(Uuids.parse("exception id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
