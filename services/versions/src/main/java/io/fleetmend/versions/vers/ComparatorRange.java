package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Comparators and versions, in any of the dresses in which lists of them are found: {@code >=1 <2}, {@code (>= 1), (<< 2)},
 * {@code =1||>=3}. A comparator may stand apart from its version; one without is an equality.
 */
class ComparatorRange implements NativeRange {
    private static final Pattern PART = Pattern.compile("(<<|>>|<>|===|==|!=|>=|<=|=>|=<|=|<|>)?\\s*([^\\s,|()<>=!]+)");
    private static final Map<String, Comparator> COMPARATORS = Map.ofEntries(
            Map.entry("<<", Comparator.LESS),
            Map.entry("<", Comparator.LESS),
            Map.entry("<=", Comparator.LESS_OR_EQUAL),
            Map.entry("=<", Comparator.LESS_OR_EQUAL),
            Map.entry(">>", Comparator.GREATER),
            Map.entry(">", Comparator.GREATER),
            Map.entry(">=", Comparator.GREATER_OR_EQUAL),
            Map.entry("=>", Comparator.GREATER_OR_EQUAL),
            Map.entry("<>", Comparator.NOT_EQUAL),
            Map.entry("!=", Comparator.NOT_EQUAL));

    @Override
    public final List<Constraint> read(String range) {
        List<Constraint> read = new ArrayList<>();
        Matcher parts = PART.matcher(range);
        int end = 0;
        while (parts.find()) {
            requireSeparators(range, range.substring(end, parts.start()));
            end = parts.end();
            Comparator comparator = COMPARATORS.getOrDefault(String.valueOf(parts.group(1)), Comparator.EQUAL);
            read.addAll(constraints(range, comparator, parts.group(2)));
        }
        requireSeparators(range, range.substring(end));
        if (read.isEmpty()) {
            throw new VersException(range, "a version is expected");
        }
        return read;
    }

    List<Constraint> constraints(String range, Comparator comparator, String version) {
        return List.of(new Constraint(comparator, version));
    }

    private static void requireSeparators(String range, String between) {
        if (between.chars().anyMatch(c -> c > ' ' && ",|()".indexOf(c) < 0)) {
            throw new VersException(range, "'%s' is not understood".formatted(between.strip()));
        }
    }
}
