package io.fleetmend.versions.scheme;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Conan: items between dots, numbers as numbers and everything else as text; trailing zeros do not count; then the part after the last
 * {@code -}, with which a version is older than without, and the part after the last {@code +}.
 *
 * <p>Own code: versatile-core 0.18.1 has no such order and falls back to a generic one.
 */
record ConanVersion(
        List<String> items,
        @Nullable ConanVersion early,
        @Nullable ConanVersion build) implements Comparable<ConanVersion> {

    static ConanVersion parse(String text) {
        int plus = text.lastIndexOf('+');
        String rest = plus < 0 ? text : text.substring(0, plus);
        int dash = rest.lastIndexOf('-');
        List<String> items = new ArrayList<>(List.of((dash < 0 ? rest : rest.substring(0, dash)).split("\\.", -1)));
        while (!items.isEmpty() && Digits.areDigits(items.getLast()) && Digits.isZero(items.getLast())) {
            items.removeLast();
        }
        return new ConanVersion(
                List.copyOf(items),
                dash < 0 ? null : parse(rest.substring(dash + 1)),
                plus < 0 ? null : parse(text.substring(plus + 1)));
    }

    @Override
    public int compareTo(ConanVersion other) {
        for (int i = 0; i < Math.min(items.size(), other.items.size()); i++) {
            int sign = compareItems(items.get(i), other.items.get(i));
            if (sign != 0) {
                return sign;
            }
        }
        int sign = Integer.compare(items.size(), other.items.size());
        if (sign == 0) {
            sign = -comparePresence(early, other.early);
        }
        if (sign == 0 && early != null && other.early != null) {
            sign = early.compareTo(other.early);
        }
        if (sign == 0) {
            sign = comparePresence(build, other.build);
        }
        return sign == 0 && build != null && other.build != null ? build.compareTo(other.build) : sign;
    }

    private static int compareItems(String left, String right) {
        return Digits.areDigits(left) && Digits.areDigits(right) ? Digits.compare(left, right) : left.compareTo(right);
    }

    private static int comparePresence(@Nullable Object left, @Nullable Object right) {
        return Boolean.compare(left != null, right != null);
    }
}
