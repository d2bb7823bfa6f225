package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gentoo, by the Package Manager Specification 8, section 3.3: numbers (a later one with a leading zero as a fraction), then a letter,
 * then suffixes, then the revision.
 *
 * <p>Own code: versatile-core 0.18.1 has no such order and falls back to a generic one.
 */
record GentooVersion(List<String> numbers, String letter, List<Suffix> suffixes, String revision)
        implements Comparable<GentooVersion> {
    private static final Pattern SYNTAX =
            Pattern.compile("([0-9]+(?:\\.[0-9]+)*)([a-z]?)((?:_(?:alpha|beta|pre|rc|p)[0-9]*)*)(?:-r([0-9]+))?");
    private static final Pattern SUFFIX = Pattern.compile("_(alpha|beta|pre|rc|p)([0-9]*)");
    private static final List<String> RANKS = List.of("alpha", "beta", "pre", "rc", "", "p");

    record Suffix(int rank, String number) {
        static final Suffix NONE = new Suffix(RANKS.indexOf(""), "");
    }

    static GentooVersion parse(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new UnreadableVersionException("Gentoo", text, "numbers, a letter, suffixes and -r are expected");
        }
        List<Suffix> suffixes = new ArrayList<>();
        SUFFIX.matcher(parts.group(3))
                .results()
                .forEach(found -> suffixes.add(new Suffix(RANKS.indexOf(found.group(1)), found.group(2))));
        String revision = parts.group(4);
        return new GentooVersion(
                List.of(parts.group(1).split("\\.")), parts.group(2), suffixes, revision == null ? "" : revision);
    }

    @Override
    public int compareTo(GentooVersion other) {
        int sign = Digits.compare(numbers.getFirst(), other.numbers.getFirst());
        for (int i = 1; sign == 0 && i < Math.min(numbers.size(), other.numbers.size()); i++) {
            sign = compareLater(numbers.get(i), other.numbers.get(i));
        }
        if (sign == 0) {
            sign = Integer.compare(numbers.size(), other.numbers.size());
        }
        if (sign == 0) {
            sign = letter.compareTo(other.letter);
        }
        for (int i = 0; sign == 0 && i < Math.max(suffixes.size(), other.suffixes.size()); i++) {
            Suffix mine = i < suffixes.size() ? suffixes.get(i) : Suffix.NONE;
            Suffix theirs = i < other.suffixes.size() ? other.suffixes.get(i) : Suffix.NONE;
            sign = Integer.compare(mine.rank, theirs.rank);
            if (sign == 0) {
                sign = Digits.compare(mine.number, theirs.number);
            }
        }
        return sign == 0 ? Digits.compare(revision, other.revision) : sign;
    }

    private static int compareLater(String left, String right) {
        return left.startsWith("0") || right.startsWith("0")
                ? withoutTrailingZeros(left).compareTo(withoutTrailingZeros(right))
                : Digits.compare(left, right);
    }

    private static String withoutTrailingZeros(String digits) {
        int end = digits.length();
        while (end > 0 && digits.charAt(end - 1) == '0') {
            end--;
        }
        return digits.substring(0, end);
    }
}
