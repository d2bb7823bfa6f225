package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies bringing a set of updates to a set of endpoints. */
public record DeploymentId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static DeploymentId of(String text) {
        return new DeploymentId(Uuids.parse("deployment id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
