package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;

/** Numbers between dots; what begins with another character does not count, and neither do trailing zeros. */
final class IntDotScheme {
    private IntDotScheme() {}

    static int compareVersions(String left, String right) {
        String[] a = numbers(left);
        String[] b = numbers(right);
        for (int i = 0; i < Math.max(a.length, b.length); i++) {
            int sign = Digits.compare(i < a.length ? a[i] : "", i < b.length ? b[i] : "");
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    private static String[] numbers(String text) {
        int end = 0;
        while (end < text.length() && (Digits.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
            end++;
        }
        String[] numbers = text.substring(0, end).split("\\.", -1);
        if (numbers[0].isEmpty()) {
            throw new UnreadableVersionException("intdot", text, "it must start with a digit");
        }
        return numbers;
    }
}
