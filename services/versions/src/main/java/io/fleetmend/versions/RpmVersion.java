package io.fleetmend.versions;

import java.util.Arrays;

/**
 * A version of an RPM package, {@code [epoch:]version[-release]}, ordered as rpm orders it.
 *
 * <p>Order: {@code rpmvercmp} of rpm 4.18 (rpmio/rpmvercmp.c), applied to epoch, version and release in turn: only runs of ASCII
 * letters and of digits count, whatever stands between them does not; numbers of any length are newer than letters; {@code ~} sorts
 * before the end, {@code ^} after the end and before anything else. A missing epoch is 0. A missing release sorts before every
 * release: rpm never stores a package without one.
 *
 * <p>Equality follows the order ({@code 1.0} equals {@code 0:1_0}); {@link #toString()} is the text as given.
 */
public final class RpmVersion implements Comparable<RpmVersion> {
    private static final int TILDE = 1;
    private static final int END = 2;
    private static final int CARET = 3;
    private static final int LETTERS = 4;
    private static final int NUMBER = 5;

    private final String text;
    private final byte[] key;

    private RpmVersion(String text, byte[] key) {
        this.text = text;
        this.key = key;
    }

    /** @throws UnreadableVersionException naming the text, when it is no epoch, version and release */
    public static RpmVersion parse(String text) {
        int colon = text.indexOf(':');
        int dash = text.indexOf('-', colon + 1);
        int release = dash < 0 ? text.length() : dash;
        if (colon == 0 || (colon > 0 && SortKey.endOfDigits(text, 0, colon) != colon)) {
            throw unreadable(text, "the epoch before ':' must be digits");
        }
        if (colon + 1 == release) {
            throw unreadable(text, "the version must not be empty");
        }
        if (dash >= 0 && (dash + 1 == text.length() || text.indexOf('-', dash + 1) >= 0)) {
            throw unreadable(text, "one release, not empty and without '-', must follow the version");
        }
        SortKey key = new SortKey(text.length() + 16);
        key.addNumber(text, 0, Math.max(colon, 0));
        addSegments(key, text, colon + 1, release);
        addSegments(key, text, Math.min(release + 1, text.length()), text.length());
        return new RpmVersion(text, key.toBytes());
    }

    private static void addSegments(SortKey key, String text, int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (SortKey.isDigit(c)) {
                int end = SortKey.endOfDigits(text, at, to);
                key.add(NUMBER);
                key.addNumber(text, at, end);
                at = end;
            } else if (SortKey.isLetter(c)) {
                key.add(LETTERS);
                while (at < to && SortKey.isLetter(text.charAt(at))) {
                    key.add(text.charAt(at++));
                }
                key.add(0);
            } else {
                addSeparator(key, text, c);
                at++;
            }
        }
        key.add(END);
    }

    private static void addSeparator(SortKey key, String text, char c) {
        if (c == '~') {
            key.add(TILDE);
        } else if (c == '^') {
            key.add(CARET);
        } else if (c <= ' ' || c == ':' || c == 0x7F) {
            throw unreadable(text, "it has U+%04X".formatted((int) c));
        }
    }

    private static UnreadableVersionException unreadable(String text, String expectation) {
        return new UnreadableVersionException("RPM", text, expectation);
    }

    @Override
    public int compareTo(RpmVersion other) {
        return Arrays.compareUnsigned(key, other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RpmVersion that && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(key);
    }

    @Override
    public String toString() {
        return text;
    }
}
