package io.fleetmend.versions;

import java.util.Arrays;

/**
 * Builds byte strings whose unsigned lexicographic order is the order of the versions they stand for, so that comparing two
 * versions is one (vectorised) comparison of two arrays and reads no digit twice.
 */
final class SortKey {
    /** A length that does not fit one byte goes on in the next one: longer runs still sort higher. */
    private static final int MORE = 0xFF;

    private byte[] bytes;
    private int size;

    SortKey(int expectedSize) {
        bytes = new byte[expectedSize];
    }

    void add(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2 + 8);
        }
        bytes[size++] = (byte) value;
    }

    /** The digits from {@code from} (included) to {@code to} as a number of any size: leading zeros do not count, none is zero. */
    void addNumber(String text, int from, int to) {
        int first = from;
        while (first < to && text.charAt(first) == '0') {
            first++;
        }
        int length = to - first;
        while (length >= MORE) {
            add(MORE);
            length -= MORE;
        }
        add(length);
        for (int i = first; i < to; i++) {
            add(text.charAt(i));
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, size);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static int endOfDigits(String text, int from, int to) {
        int end = from;
        while (end < to && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
