package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;

/**
 * Arch Linux: {@code [epoch:]version[-release]} as pacman's vercmp orders it. It descends from rpm's order, but letters at the end
 * make a version older, the number of separators counts, and a release counts only where both have one.
 *
 * <p>Own code: versatile-core 0.18.1 has no such order and falls back to a generic one.
 */
final class AlpmScheme {
    private AlpmScheme() {}

    static int compareVersions(String left, String right) {
        Parts a = Parts.of(left);
        Parts b = Parts.of(right);
        int sign = Digits.compare(a.epoch, b.epoch);
        if (sign == 0) {
            sign = compareRuns(a.version, b.version);
        }
        if (sign == 0 && !a.release.isEmpty() && !b.release.isEmpty()) {
            sign = compareRuns(a.release, b.release);
        }
        return sign;
    }

    private record Parts(String epoch, String version, String release) {
        static Parts of(String text) {
            int colon = text.indexOf(':');
            int dash = text.lastIndexOf('-');
            String epoch = colon < 0 ? "0" : text.substring(0, colon);
            if (!epoch.isEmpty() && !Digits.areDigits(epoch)) {
                throw new UnreadableVersionException("alpm", text, "the epoch before ':' must be digits");
            }
            boolean released = dash > colon;
            return new Parts(
                    epoch,
                    text.substring(colon + 1, released ? dash : text.length()),
                    released ? text.substring(dash + 1) : "");
        }
    }

    private static int compareRuns(String left, String right) {
        int a = 0;
        int b = 0;
        while (a < left.length() && b < right.length()) {
            int separatedA = a;
            int separatedB = b;
            a = skipSeparators(left, a);
            b = skipSeparators(right, b);
            if (a == left.length() || b == right.length()) {
                break;
            }
            if (a - separatedA != b - separatedB) {
                return Integer.compare(a - separatedA, b - separatedB);
            }
            int endA = endOfRun(left, a);
            int endB = endOfRun(right, b);
            boolean number = Digits.isDigit(left.charAt(a));
            if (number != Digits.isDigit(right.charAt(b))) {
                return number ? 1 : -1;
            }
            String runA = left.substring(a, endA);
            String runB = right.substring(b, endB);
            int sign = number ? Digits.compare(runA, runB) : runA.compareTo(runB);
            if (sign != 0) {
                return sign;
            }
            a = endA;
            b = endB;
        }
        return compareRest(left.substring(a), right.substring(b));
    }

    private static int compareRest(String left, String right) {
        if (left.isEmpty() && right.isEmpty()) {
            return 0;
        }
        boolean letterLeft = !left.isEmpty() && Digits.isLetter(left.charAt(0));
        boolean letterRight = !right.isEmpty() && Digits.isLetter(right.charAt(0));
        return (left.isEmpty() && !letterRight) || letterLeft ? -1 : 1;
    }

    private static int skipSeparators(String text, int from) {
        int at = from;
        while (at < text.length() && !Digits.isDigit(text.charAt(at)) && !Digits.isLetter(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static int endOfRun(String text, int from) {
        boolean number = Digits.isDigit(text.charAt(from));
        int end = from;
        while (end < text.length() && (number ? Digits.isDigit(text.charAt(end)) : Digits.isLetter(text.charAt(end)))) {
            end++;
        }
        return end;
    }
}
