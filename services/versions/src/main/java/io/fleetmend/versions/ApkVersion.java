package io.fleetmend.versions;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * A version of an Alpine package, {@code digits{.digits}[letter]{_suffix[digits]}[~hash][-rdigits]}, ordered as apk-tools 3 orders it
 * (src/version.c): the first number by value; later numbers by value, but as text where either has a leading zero; {@code _alpha},
 * {@code _beta}, {@code _pre} and {@code _rc} before the version without them, {@code _cvs}, {@code _svn}, {@code _git}, {@code _hg}
 * and {@code _p} after it.
 *
 * <p>Own code: versatile-core 0.18.1 reads a leading zero of the first number as text ({@code 006} before {@code 1}), and takes every
 * text for a version.
 *
 * <p>Equality follows the order; {@link #toString()} is the text as given.
 */
public final class ApkVersion implements Comparable<ApkVersion> {
    /** What comes next, in the order in which it makes a version newer. */
    private static final int EARLY_SUFFIX = 1;

    private static final int NOT_UNDERSTOOD = 2;
    private static final int END = 3;
    private static final int REVISION = 4;
    private static final int HASH = 5;
    private static final int SUFFIX_NUMBER = 6;
    private static final int LATE_SUFFIX = 7;
    private static final int LETTER = 8;
    private static final int NUMBER = 9;
    private static final Map<String, Integer> EARLY = Map.of("alpha", 1, "beta", 2, "pre", 3, "rc", 4);
    private static final Map<String, Integer> LATE = Map.of("cvs", 1, "svn", 2, "git", 3, "hg", 4, "p", 5);

    private final String text;
    private final byte[] key;

    private ApkVersion(String text, byte[] key) {
        this.text = text;
        this.key = key;
    }

    /** @throws UnreadableVersionException naming the text, when apk does not accept it */
    public static ApkVersion parse(String text) {
        return new ApkVersion(text, new Reader(text).read());
    }

    /**
     * What apk does with a text that it does not accept: it compares up to the first part that it does not understand, and that part
     * makes a version older. Only for lists that apk itself sorts so; nothing may be concluded from it about what is installed.
     */
    public static ApkVersion parseAsFarAsUnderstood(String text) {
        Reader reader = new Reader(text);
        try {
            return new ApkVersion(text, reader.read());
        } catch (UnreadableVersionException _) {
            return new ApkVersion(text, reader.readSoFar());
        }
    }

    /** apk's {@code ~}: whether this one begins as the other does, part by part ({@code 3.6_pre1 ~ 3.6}, but not {@code 3.60}). */
    public boolean startsAs(ApkVersion other) {
        int parts = other.key.length - 1; // without its end
        return key.length > parts && Arrays.equals(key, 0, parts, other.key, 0, parts);
    }

    private static final class Reader {
        private final String text;
        private final SortKey key;
        private int at;

        Reader(String text) {
            this.text = text;
            this.key = new SortKey(text.length() + 16);
        }

        byte[] read() {
            int end = digits("it must start with a digit");
            key.addNumber(text, 0, end);
            at = end;
            while (next() == '.') {
                at++;
                int later = digits("a digit must follow '.'");
                key.add(NUMBER);
                laterNumber(later);
            }
            if (next() >= 'a' && next() <= 'z') {
                key.add(LETTER);
                key.add(text.charAt(at++));
            }
            while (next() == '_') {
                suffix();
            }
            if (next() == '~') {
                hash();
            }
            if (text.startsWith("-r", at)) {
                at += 2;
                number(REVISION, digits("digits must follow '-r'"));
            }
            if (at < text.length()) {
                throw unreadable("'%s' cannot stand there".formatted(text.substring(at)));
            }
            key.add(END);
            return key.toBytes();
        }

        byte[] readSoFar() {
            key.add(NOT_UNDERSTOOD);
            return key.toBytes();
        }

        /** A number with a leading zero sorts as text, and before every number without one. */
        private void laterNumber(int end) {
            if (text.charAt(at) == '0') {
                key.add(0);
                addText(end);
            } else {
                key.addNumber(text, at, end);
            }
            at = end;
        }

        private void suffix() {
            int end = ++at;
            while (end < text.length() && text.charAt(end) >= 'a' && text.charAt(end) <= 'z') {
                end++;
            }
            String name = text.substring(at, end);
            Integer early = EARLY.get(name);
            Integer rank = early == null ? LATE.get(name) : early;
            if (rank == null) {
                throw unreadable("the suffix '_%s' is unknown".formatted(name));
            }
            key.add(early == null ? LATE_SUFFIX : EARLY_SUFFIX);
            key.add(rank);
            at = end;
            if (SortKey.isDigit(next())) {
                number(SUFFIX_NUMBER, SortKey.endOfDigits(text, at, text.length()));
            }
        }

        private void hash() {
            int end = ++at;
            while (end < text.length() && Character.digit(text.charAt(end), 16) >= 0 && text.charAt(end) < 128) {
                end++;
            }
            if (end == at) {
                throw unreadable("hexadecimal digits must follow '~'");
            }
            key.add(HASH);
            addText(end);
            at = end;
        }

        private void number(int part, int end) {
            key.add(part);
            key.addNumber(text, at, end);
            at = end;
        }

        private void addText(int end) {
            for (byte b : text.substring(at, end).getBytes(StandardCharsets.US_ASCII)) {
                key.add(b);
            }
            key.add(0);
        }

        private char next() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        private int digits(String expectation) {
            int end = SortKey.endOfDigits(text, at, text.length());
            if (end == at) {
                throw unreadable(expectation);
            }
            return end;
        }

        private UnreadableVersionException unreadable(String expectation) {
            return new UnreadableVersionException("Alpine", text, expectation);
        }
    }

    @Override
    public int compareTo(ApkVersion other) {
        return Arrays.compareUnsigned(key, other.key);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApkVersion that && Arrays.equals(key, that.key);
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
