package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one try of a job. */
public record AttemptId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static AttemptId of(String text) {
        return new AttemptId(Uuids.parse("attempt id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
