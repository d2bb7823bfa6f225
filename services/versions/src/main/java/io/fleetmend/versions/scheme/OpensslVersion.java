package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * OpenSSL: numbers, before 3.0 letters that count releases (a … z, za …), and a part after {@code -} (beta, pre) that comes before
 * the release.
 *
 * <p>Own code: versatile-core 0.18.1 has no such order; its generic one passes the suite, but puts {@code 3.0.0-alpha1} after 3.0.0.
 */
record OpensslVersion(List<String> numbers, String letters, String early) implements Comparable<OpensslVersion> {
    private static final Pattern SYNTAX = Pattern.compile("([0-9]+(?:\\.[0-9]+)*)([a-z]*)(?:-([0-9A-Za-z.-]+))?");

    static OpensslVersion parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableVersionException("OpenSSL", text, "numbers, letters and a part after '-' are expected");
        }
        String early = parts.group(3);
        return new OpensslVersion(List.of(parts.group(1).split("\\.")), parts.group(2), early == null ? "" : early);
    }

    @Override
    public int compareTo(OpensslVersion other) {
        for (int i = 0; i < Math.max(numbers.size(), other.numbers.size()); i++) {
            int sign = Digits.compare(
                    i < numbers.size() ? numbers.get(i) : "", i < other.numbers.size() ? other.numbers.get(i) : "");
            if (sign != 0) {
                return sign;
            }
        }
        int sign = letters.compareTo(other.letters);
        if (sign == 0) {
            sign = Boolean.compare(early.isEmpty(), other.early.isEmpty());
        }
        return sign == 0 ? compareRuns(early, other.early) : sign;
    }

    private static int compareRuns(String left, String right) {
        int a = 0;
        int b = 0;
        while (a < left.length() && b < right.length()) {
            int endA = Digits.endOfRun(left, a);
            int endB = Digits.endOfRun(right, b);
            String runA = left.substring(a, endA);
            String runB = right.substring(b, endB);
            int sign = Digits.areDigits(runA) && Digits.areDigits(runB)
                    ? Digits.compare(runA, runB)
                    : runA.compareTo(runB);
            if (sign != 0) {
                return sign;
            }
            a = endA;
            b = endB;
        }
        return Integer.compare(left.length() - a, right.length() - b);
    }
}
