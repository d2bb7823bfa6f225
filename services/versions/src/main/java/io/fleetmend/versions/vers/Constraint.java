package io.fleetmend.versions.vers;

import java.nio.charset.StandardCharsets;

/**
 * A version and how others stand to it.
 *
 * @param version as it is, not percent-encoded
 */
public record Constraint(Comparator comparator, String version) {
    private static final String ENCODED = "><=!*|% ";

    public enum Comparator {
        EQUAL(""),
        NOT_EQUAL("!="),
        LESS("<"),
        LESS_OR_EQUAL("<="),
        GREATER(">"),
        GREATER_OR_EQUAL(">=");

        private final String sign;

        Comparator(String sign) {
            this.sign = sign;
        }

        public String sign() {
            return sign;
        }

        boolean isLower() {
            return this == GREATER || this == GREATER_OR_EQUAL;
        }

        boolean isUpper() {
            return this == LESS || this == LESS_OR_EQUAL;
        }

        boolean includes() {
            return this == EQUAL || this == LESS_OR_EQUAL || this == GREATER_OR_EQUAL;
        }

        /** The comparator that a text begins with; the longest one. */
        static Comparator at(String text) {
            Comparator found = EQUAL;
            for (Comparator comparator : values()) {
                if (text.startsWith(comparator.sign) && comparator.sign.length() > found.sign.length()) {
                    found = comparator;
                }
            }
            return found;
        }
    }

    /** Versions of VERS are ASCII; what its syntax uses itself is percent-encoded. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(comparator.sign);
        for (byte b : version.getBytes(StandardCharsets.UTF_8)) {
            if (b < 0 || ENCODED.indexOf(b) >= 0) {
                text.append("%%%02X".formatted(b));
            } else {
                text.append((char) b);
            }
        }
        return text.toString();
    }
}
