package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one bulletin that a provider wrote itself, through all of its revisions. */
public record CustomBulletinId(@JsonValue UUID value) {
    /** Parses the canonical text form; anything else is refused with the value in the message. */
    @JsonCreator
    public static CustomBulletinId of(String text) {
        return new CustomBulletinId(Uuids.parse("custom bulletin id", text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
