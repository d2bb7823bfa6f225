package io.fleetmend.versions.scheme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maven: numbers and qualifiers in nested lists; {@code -} and each change between digits and letters begin a list; what means nothing
 * (zero, {@code ga}, {@code final}) does not count at the end of one.
 *
 * <p>Own code: the suite of VERS wants the order of Maven up to 3.8 ({@code 2-1} before {@code 2.0.a}), which Maven 3.9 changed, and
 * versatile-core 0.18.1 orders by Maven 3.9.
 */
final class MavenVersion implements Comparable<MavenVersion> {
    private final Sequence items;

    private MavenVersion(Sequence items) {
        this.items = items;
    }

    private sealed interface Item {}

    private record Number(String digits) implements Item {}

    private record Qualifier(String name) implements Item {
        private static final List<String> RANKS = List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");
        private static final Map<String, String> SAME = Map.of("ga", "", "final", "", "release", "", "cr", "rc");
        private static final Map<String, String> SHORT = Map.of("a", "alpha", "b", "beta", "m", "milestone");

        static Qualifier of(String text, boolean digitFollows) {
            String name = digitFollows ? SHORT.getOrDefault(text, text) : text;
            return new Qualifier(SAME.getOrDefault(name, name));
        }

        /** Unknown qualifiers follow the known ones, among themselves as text. */
        int compareTo(Qualifier other) {
            int mine = RANKS.indexOf(name);
            int theirs = RANKS.indexOf(other.name);
            return mine < 0 && theirs < 0
                    ? name.compareTo(other.name)
                    : Integer.compare(mine < 0 ? RANKS.size() : mine, theirs < 0 ? RANKS.size() : theirs);
        }
    }

    private record Sequence(List<Item> items) implements Item {
        void trim() {
            for (int i = items.size() - 1; i >= 0; i--) {
                Item item = items.get(i);
                if (means(item) == 0 && !(item instanceof Sequence inner && !inner.items.isEmpty())) {
                    items.remove(i);
                } else if (!(item instanceof Sequence)) {
                    return;
                }
            }
        }
    }

    static MavenVersion parse(String text) {
        String version = text.toLowerCase(Locale.ROOT);
        List<Sequence> opened = new ArrayList<>();
        Sequence current = open(opened, null);
        Sequence outermost = current;
        int start = 0;
        for (int i = 0; i < version.length(); i++) {
            char c = version.charAt(i);
            boolean digitBefore = i > start && Digits.isDigit(version.charAt(i - 1));
            if (c == '.' || c == '-') {
                current.items.add(i == start ? new Number("") : item(version.substring(start, i), false));
                start = i + 1;
                current = c == '-' ? open(opened, current) : current;
            } else if (i > start && Digits.isDigit(c) != digitBefore) {
                current.items.add(item(version.substring(start, i), Digits.isDigit(c)));
                start = i;
                current = open(opened, current);
            }
        }
        if (start < version.length()) {
            current.items.add(item(version.substring(start), false));
        }
        opened.reversed().forEach(Sequence::trim);
        return new MavenVersion(outermost);
    }

    private static Sequence open(List<Sequence> opened, @Nullable Sequence outer) {
        Sequence inner = new Sequence(new ArrayList<>());
        if (outer != null) {
            outer.items.add(inner);
        }
        opened.add(inner);
        return inner;
    }

    private static Item item(String text, boolean digitFollows) {
        return Digits.isDigit(text.charAt(0)) ? new Number(text) : Qualifier.of(text, digitFollows);
    }

    @Override
    public int compareTo(MavenVersion other) {
        return compare(items, other.items);
    }

    private static int compare(Item left, Item right) {
        return switch (left) {
            case Number a -> right instanceof Number b ? Digits.compare(a.digits, b.digits) : 1;
            case Qualifier a -> right instanceof Qualifier b ? a.compareTo(b) : -1;
            case Sequence a ->
                switch (right) {
                    case Number _ -> -1;
                    case Qualifier _ -> 1;
                    case Sequence b -> compare(a, b);
                };
        };
    }

    private static int compare(Sequence left, Sequence right) {
        for (int i = 0; i < Math.max(left.items.size(), right.items.size()); i++) {
            int sign = i >= left.items.size()
                    ? -means(right.items.get(i))
                    : i >= right.items.size()
                            ? means(left.items.get(i))
                            : compare(left.items.get(i), right.items.get(i));
            if (sign != 0) {
                return sign;
            }
        }
        return 0;
    }

    /** How an item compares to nothing at its place. */
    private static int means(Item item) {
        return switch (item) {
            case Number number -> Digits.isZero(number.digits) ? 0 : 1;
            case Qualifier qualifier -> qualifier.compareTo(new Qualifier(""));
            case Sequence sequence ->
                sequence.items.stream()
                        .mapToInt(MavenVersion::means)
                        .filter(sign -> sign != 0)
                        .findFirst()
                        .orElse(0);
        };
    }
}
