package io.fleetmend.contracts;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** UUIDs as this product uses them: version 7 (RFC 9562, section 5.7) for everything new, so that ids sort by their birth. */
public final class Uuids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CANONICAL_LENGTH = 36;

    private Uuids() {}

    /** A new version 7 UUID whose first 48 bits are {@code now} in milliseconds. */
    public static UUID next(Instant now) {
        long random = RANDOM.nextLong();
        long high = (now.toEpochMilli() << 16) | 0x7000L | (random & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    /**
     * Parses the canonical 36 character form only: {@link UUID#fromString} also takes shortened groups, which would let two
     * texts name one row.
     *
     * @throws IllegalArgumentException naming {@code what} and the text
     */
    public static UUID parse(String what, String text) {
        if (text.length() == CANONICAL_LENGTH) {
            try {
                return UUID.fromString(text);
            } catch (IllegalArgumentException e) {
                // falls through to the one message below
            }
        }
        throw new IllegalArgumentException(
                "%s must be a UUID such as 0198c0de-0000-7000-8000-000000000001, but was '%s'"
                        .formatted(what, text.length() > 80 ? text.substring(0, 80) + "…" : text));
    }
}
