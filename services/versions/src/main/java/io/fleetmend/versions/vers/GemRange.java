package io.fleetmend.versions.vers;

import io.fleetmend.versions.vers.Constraint.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** RubyGems' requirements: {@code ~>} allows the last number to grow ({@code ~>2.0.8}: from 2.0.8 to before 2.1). */
final class GemRange implements NativeRange {
    private static final String PESSIMISTIC = "~>";
    private static final NativeRange COMPARATORS = new ComparatorRange();

    @Override
    public List<Constraint> read(String range) {
        if (range.isBlank()) {
            return List.of();
        }
        return Stream.of(range.split(",|\\|\\|"))
                .map(String::strip)
                .flatMap(part -> part.startsWith(PESSIMISTIC)
                        ? pessimistic(
                                range, part.substring(PESSIMISTIC.length()).strip())
                        : COMPARATORS.read(part).stream())
                .toList();
    }

    private static Stream<Constraint> pessimistic(String range, String version) {
        List<String> numbers = Stream.of(version.split("\\."))
                .takeWhile(part -> part.matches("[0-9]+"))
                .collect(Collectors.toList());
        if (numbers.isEmpty()) {
            throw new VersException(range, "numbers are expected after '~>'");
        }
        if (numbers.size() > 1) {
            numbers.removeLast();
        }
        numbers.add(String.valueOf(Long.parseLong(numbers.removeLast()) + 1));
        return Stream.of(
                new Constraint(Comparator.GREATER_OR_EQUAL, version),
                new Constraint(Comparator.LESS, String.join(".", numbers)));
    }
}
