package io.fleetmend.versions.scheme;

/** Runs of ASCII digits as numbers of any length. */
final class Digits {
    private Digits() {}

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean areDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> isDigit((char) c));
    }

    static boolean isZero(String digits) {
        return withoutLeadingZeros(digits).isEmpty();
    }

    static int compare(String left, String right) {
        String a = withoutLeadingZeros(left);
        String b = withoutLeadingZeros(right);
        return a.length() == b.length() ? a.compareTo(b) : Integer.compare(a.length(), b.length());
    }

    static String withoutLeadingZeros(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }

    /** Where the run of digits (or of what are no digits) that begins at {@code from} ends. */
    static int endOfRun(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end)) == isDigit(text.charAt(from))) {
            end++;
        }
        return end;
    }
}
