package io.fleetmend.versions;

import java.util.Arrays;

/**
 * A version of a Debian package, {@code [epoch:]upstream[-revision]}, ordered exactly as libapt and dpkg order it.
 *
 * <p>Syntax: Debian policy 4.7, section 5.6.12; what it does not allow is unreadable. Order: the same section, and
 * {@code debVersioningSystem::CmpFragment} of apt 2.6: the epoch is a number; upstream and revision are read as alternating runs of
 * non-digits and digits; {@code ~} sorts before the end, the end before letters, letters before all other characters; runs of
 * digits compare as numbers of any length; a missing epoch is 0, a missing revision is {@code 0}.
 *
 * <p>Equality follows the order ({@code 1.0} equals {@code 0:1.00-0}); {@link #toString()} is the text as given.
 */
public final class DebVersion implements Comparable<DebVersion> {
    private static final int TILDE = 1;
    private static final int END = 2;
    /** Letters and the four other characters follow {@link #END} in the order of their rank. */
    private static final byte[] RANKS = ranks();

    private final String text;
    private final byte[] key;

    private DebVersion(String text, byte[] key) {
        this.text = text;
        this.key = key;
    }

    /** @throws UnreadableVersionException naming the text, when the policy's syntax does not allow it */
    public static DebVersion parse(String text) {
        int colon = text.indexOf(':');
        int upstream = colon + 1;
        int dash = text.lastIndexOf('-');
        int revision = dash < upstream ? text.length() : dash;
        SortKey key = new SortKey(text.length() + 16);

        if (colon == 0 || (colon > 0 && SortKey.endOfDigits(text, 0, colon) != colon)) {
            throw unreadable(text, "the epoch before ':' must be digits");
        }
        key.addNumber(text, 0, Math.max(colon, 0));
        if (upstream >= revision || !SortKey.isDigit(text.charAt(upstream))) {
            throw unreadable(text, "the upstream version must start with a digit");
        }
        addRuns(key, text, upstream, revision);
        if (revision == text.length()) {
            key.add(END); // a missing revision is "0": no letters, the number zero
            key.add(0);
            key.add(END);
        } else if (revision + 1 == text.length()) {
            throw unreadable(text, "the revision after '-' must not be empty");
        } else if (text.indexOf(':', revision) >= 0) {
            throw unreadable(text, "the revision after '-' must not contain ':'");
        } else {
            addRuns(key, text, revision + 1, text.length());
        }
        return new DebVersion(text, key.toBytes());
    }

    private static void addRuns(SortKey key, String text, int from, int to) {
        int at = from;
        while (at < to) {
            while (at < to && !SortKey.isDigit(text.charAt(at))) {
                key.add(rank(text, at++));
            }
            key.add(END);
            int end = SortKey.endOfDigits(text, at, to);
            key.addNumber(text, at, end);
            at = end;
        }
        key.add(END);
    }

    private static int rank(String text, int at) {
        char c = text.charAt(at);
        int rank = c < RANKS.length ? RANKS[c] : 0;
        if (rank == 0) {
            throw unreadable(
                    text, "only letters, digits and . + - ~ : are allowed, but it has U+%04X".formatted((int) c));
        }
        return rank;
    }

    private static byte[] ranks() {
        byte[] ranks = new byte[128];
        ranks['~'] = TILDE;
        byte next = END + 1;
        for (char c = 'A'; c <= 'z'; c++) {
            if (SortKey.isLetter(c)) {
                ranks[c] = next++;
            }
        }
        for (char c : new char[] {'+', '-', '.', ':'}) {
            ranks[c] = next++;
        }
        return ranks;
    }

    private static UnreadableVersionException unreadable(String text, String expectation) {
        return new UnreadableVersionException("Debian", text, expectation);
    }

    @Override
    public int compareTo(DebVersion other) {
        return Arrays.compareUnsigned(key, other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DebVersion that && Arrays.equals(key, that.key);
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
