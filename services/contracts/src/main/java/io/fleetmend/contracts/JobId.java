package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one deployment's work on one endpoint. */
public record JobId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static JobId of(String text) {
        return new JobId(Uuids.parse("job id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
