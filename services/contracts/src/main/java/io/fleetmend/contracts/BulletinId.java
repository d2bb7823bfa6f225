package io.fleetmend.contracts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A vendor's own id of a bulletin, such as {@code DSA-5865-1}; unique over all vendors. */
public record BulletinId(@JsonValue String value) {
    private static final int LONGEST = 200;

    @JsonCreator
    public BulletinId {
        if (value.isBlank() || value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "bulletin id must have 1 to %d characters, but had %d".formatted(LONGEST, value.length()));
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("bulletin id must have no control characters");
        }
    }

    /**
     * Of an update in Debian's security archive that no advisory names.
     *
     * @param release {@code debian:12}
     * @param version of the source package, or of the newest rebuild
     */
    public static BulletinId ofSecurityArchive(String release, String sourcePackage, String version) {
        String number = release.substring(release.indexOf(':') + 1);
        return new BulletinId("DEBIAN-SECURITY:%s:%s:%s".formatted(number, sourcePackage, version));
    }

    @Override
    public String toString() {
        return value;
    }
}
