package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Intervals as Maven and NuGet write them: {@code [1,2)}, {@code (,1]}, {@code [1]}, several of them; without brackets one version. */
final class IntervalRange implements NativeRange {
    private static final Pattern INTERVAL = Pattern.compile("([\\[(])([^,\\[\\]()]*)(,([^,\\[\\]()]*))?([\\])]),?");

    @Override
    public List<Constraint> read(String range) {
        String dense = range.replaceAll("\\s", "");
        if (dense.isEmpty()) {
            throw new VersException(range, "an interval is expected");
        }
        if (!dense.startsWith("[") && !dense.startsWith("(")) {
            return dense.matches("[<>=!].*")
                    ? new ComparatorRange().read(range)
                    : List.of(new Constraint(Comparator.EQUAL, dense));
        }
        List<Constraint> read = new ArrayList<>();
        Matcher intervals = INTERVAL.matcher(dense);
        int end = 0;
        while (intervals.find() && intervals.start() == end) {
            end = intervals.end();
            addInterval(read, intervals);
        }
        if (end != dense.length()) {
            throw new VersException(range, "'%s' is no interval".formatted(dense.substring(end)));
        }
        return read;
    }

    private static void addInterval(List<Constraint> read, Matcher interval) {
        String lower = interval.group(2);
        String upper = interval.group(3) == null ? lower : interval.group(4);
        if (lower.equals(upper)) {
            if (!lower.isEmpty()) {
                read.add(new Constraint(Comparator.EQUAL, lower));
            }
            return;
        }
        if (!lower.isEmpty()) {
            boolean included = interval.group(1).equals("[");
            read.add(new Constraint(included ? Comparator.GREATER_OR_EQUAL : Comparator.GREATER, lower));
        }
        if (!upper.isEmpty()) {
            boolean included = interval.group(5).equals("]");
            read.add(new Constraint(included ? Comparator.LESS_OR_EQUAL : Comparator.LESS, upper));
        }
    }
}
