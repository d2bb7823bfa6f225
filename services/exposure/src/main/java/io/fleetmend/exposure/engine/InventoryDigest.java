package io.fleetmend.exposure.engine;

import java.util.HexFormat;

/** The digest of an inventory, kept in half of what its text takes: there are as many as endpoints. */
sealed interface InventoryDigest {
    String PREFIX = "sha256:";
    int WORD = 16;
    int LENGTH = PREFIX.length() + 4 * WORD;

    static InventoryDigest of(String text) {
        if (text.length() == LENGTH && text.startsWith(PREFIX)) {
            try {
                InventoryDigest packed = new Sha256(word(text, 0), word(text, 1), word(text, 2), word(text, 3));
                return packed.text().equals(text) ? packed : new Other(text);
            } catch (NumberFormatException e) {
                return new Other(text);
            }
        }
        return new Other(text);
    }

    private static long word(String text, int number) {
        int from = PREFIX.length() + number * WORD;
        return Long.parseUnsignedLong(text, from, from + WORD, 16);
    }

    /** As it was reported. */
    String text();

    /** The 256 bits, the first ones first. */
    record Sha256(long first, long second, long third, long fourth) implements InventoryDigest {
        private static final HexFormat HEX = HexFormat.of();

        @Override
        public String text() {
            return PREFIX
                    + HEX.toHexDigits(first)
                    + HEX.toHexDigits(second)
                    + HEX.toHexDigits(third)
                    + HEX.toHexDigits(fourth);
        }
    }

    /** Any other word. */
    record Other(String text) implements InventoryDigest {}
}
