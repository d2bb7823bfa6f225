package io.fleetmend.versions.scheme;

import io.fleetmend.versions.UnreadableVersionException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * RubyGems, by {@code Gem::Version}: runs of digits and of letters; zeros before the letters and at the end do not count; letters make
 * a version older; {@code -} means {@code .pre.}.
 *
 * <p>Own code: versatile-core 0.18.1 has no such order and falls back to a generic one.
 */
final class GemScheme {
    private static final Pattern SYNTAX =
            Pattern.compile("\\s*([0-9]+(\\.[0-9a-zA-Z]+)*(-[0-9A-Za-z-]+(\\.[0-9A-Za-z-]+)*)?)?\\s*");
    private static final Pattern SEGMENT = Pattern.compile("[0-9]+|[a-zA-Z]+");

    private GemScheme() {}

    static int compareVersions(String left, String right) {
        List<String> a = segments(left);
        List<String> b = segments(right);
        for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
            String one = i < a.size() ? a.get(i) : "0";
            String other = i < b.size() ? b.get(i) : "0";
            boolean number = Digits.areDigits(one);
            int sign = number != Digits.areDigits(other)
                    ? Boolean.compare(number, !number)
                    : number ? Digits.compare(one, other) : one.compareTo(other);
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    private static List<String> segments(String text) {
        if (!SYNTAX.matcher(text).matches()) {
            throw new UnreadableVersionException("gem", text, "numbers and words between dots are expected");
        }
        List<String> all = SEGMENT.matcher(text.replace("-", ".pre.").strip())
                .results()
                .map(MatchResult::group)
                .toList();
        int words = 0;
        while (words < all.size() && Digits.areDigits(all.get(words))) {
            words++;
        }
        List<String> segments = withoutTrailingZeros(all.subList(0, words));
        segments.addAll(withoutTrailingZeros(all.subList(words, all.size())));
        return segments;
    }

    private static List<String> withoutTrailingZeros(List<String> segments) {
        List<String> rest = new ArrayList<>(segments);
        while (!rest.isEmpty() && Digits.isZero(rest.getLast())) {
            rest.removeLast();
        }
        return rest;
    }
}
