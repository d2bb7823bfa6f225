package io.fleetmend.documents.csaf;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A number of a version or revision: an integer, or a semantic version. */
record RevisionNumber(String text) implements Comparable<RevisionNumber> {
    private static final Pattern SYNTAX =
            Pattern.compile("([0-9]+)(?:\\.([0-9]+)\\.([0-9]+)(?:-([^+]*))?)?(?:\\+(.*))?");

    private static BigInteger part(Matcher matcher, int group) {
        return matcher.matches() && matcher.group(group) != null
                ? new BigInteger(matcher.group(group))
                : BigInteger.ZERO;
    }

    private Matcher matcher() {
        return SYNTAX.matcher(text);
    }

    boolean isSemantic() {
        return text.indexOf('.') >= 0;
    }

    BigInteger major() {
        return part(matcher(), 1);
    }

    String preRelease() {
        Matcher matcher = matcher();
        return matcher.matches() && matcher.group(4) != null ? matcher.group(4) : "";
    }

    boolean hasBuildMetadata() {
        return text.indexOf('+') >= 0;
    }

    RevisionNumber withoutBuildMetadata() {
        return new RevisionNumber(text.split("\\+", 2)[0]);
    }

    RevisionNumber withoutPreRelease() {
        return new RevisionNumber(text.split("[-+]", 2)[0]);
    }

    @Override
    public int compareTo(RevisionNumber other) {
        for (int group = 1; group <= 3; group++) {
            int sign = part(matcher(), group).compareTo(part(other.matcher(), group));
            if (sign != 0) {
                return sign;
            }
        }
        String mine = preRelease();
        String theirs = other.preRelease();
        return mine.isEmpty() || theirs.isEmpty()
                ? Boolean.compare(mine.isEmpty(), theirs.isEmpty())
                : comparePreReleases(mine.split("\\."), theirs.split("\\."));
    }

    private static int comparePreReleases(String[] left, String[] right) {
        for (int i = 0; i < Math.min(left.length, right.length); i++) {
            boolean number = left[i].matches("[0-9]+");
            boolean otherNumber = right[i].matches("[0-9]+");
            int sign = number && otherNumber
                    ? new BigInteger(left[i]).compareTo(new BigInteger(right[i]))
                    : number != otherNumber ? Boolean.compare(otherNumber, number) : left[i].compareTo(right[i]);
            if (sign != 0) {
                return sign;
            }
        }
        return Integer.compare(left.length, right.length);
    }
}
