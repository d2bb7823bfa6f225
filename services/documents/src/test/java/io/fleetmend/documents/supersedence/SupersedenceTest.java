package io.fleetmend.documents.supersedence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SupersedenceTest {
    @ParameterizedTest(name = "{0}: {2} is covered by {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing is newer            | A B     |             | A     | A",
                "a chain                     | A B C   | B>A C>B     | A     | C",
                "several of a chain          | A B C   | B>A C>B     | A B C | C",
                "a chain through an unknown  | A C     | X>A C>X     | A     | C",
                "an unknown at the top       | A B     | B>A X>B     | A     | B",
                "an unknown that is replaced | B       | B>X         | X     | B",
                "unknown and never replaced  | A       |             | X     | X",
                "known to nobody at all      | A       |             | Y A   | A Y",
                "with itself                 | A       | A>A         | A     | A",
                "a circle of two             | A B     | A>B B>A     | A     | B",
                "a circle below the newest   | A B C   | A>B B>A C>A | B     | C",
                "a circle with an unknown    | A       | A>X X>A     | X     | A",
                "a fork, both wanted below   | A B C D | C>A D>B     | A B   | C D",
                "a fork that one branch ends | A B C D | C>A D>A D>B | A B   | D",
            })
    void answersTheNewestThatCover(String what, String known, String stated, String wanted, String newest) {
        assertThat(supersedence(words(known), words(stated)).newest(words(wanted)))
                .isEqualTo(Set.copyOf(words(newest)));
    }

    @Test
    void betweenTwoThatBothReplaceTheLaterReleaseIsTaken() {
        Supersedence supersedence = Supersedence.builder()
                .known("OLD", Instant.parse("2026-01-01T00:00:00Z"))
                .known("ROLLUP", Instant.parse("2026-03-01T00:00:00Z"))
                .known("SINGLE", Instant.parse("2026-02-01T00:00:00Z"))
                .supersedes("ROLLUP", "OLD")
                .supersedes("SINGLE", "OLD")
                .build();

        assertThat(supersedence.newest(List.of("OLD"))).containsExactly("ROLLUP");
    }

    @Test
    void knowsAllThatAnUpdateReplaces() {
        Supersedence supersedence = supersedence(List.of("A", "C"), List.of("C>B", "B>A", "B>C", "B>B"));

        assertThat(supersedence.closure("C")).containsExactly("A");
    }

    @Test
    void bearsAChainWithoutEnd() {
        SupersedenceBuilder builder = Supersedence.builder();
        for (int i = 0; i < 200_000; i++) {
            builder.known("KB" + i, null).supersedes("KB" + (i + 1), "KB" + i);
        }

        assertThat(builder.build().newest(List.of("KB0"))).containsExactly("KB199999");
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest(name = "graph {0}")
    @MethodSource("seeds")
    void coversEverythingWithNothingReplacedAndNothingNeedless(int seed) {
        RandomGraph graph = new RandomGraph(new Random(seed));

        Set<String> newest = graph.supersedence().newest(graph.wanted);

        assertThat(graph.wanted).allMatch(one -> newest.stream().anyMatch(chosen -> graph.covers(chosen, one)));
        assertThat(newest).noneMatch(graph::isReplacedByAKnownOne);
        assertThat(newest)
                .filteredOn(graph.known::contains)
                .allMatch(one -> graph.wanted.stream()
                        .anyMatch(wanted -> newest.stream()
                                .filter(other -> !other.equals(one) && graph.known.contains(other))
                                .noneMatch(other -> graph.covers(other, wanted))));
    }

    /** Judged by walking, with no idea of circles. */
    private static final class RandomGraph {
        private final List<String> names =
                IntStream.range(0, 12).mapToObj(i -> "U" + i).toList();
        private final Set<String> known;
        private final Map<String, Set<String>> newer = new HashMap<>();
        private final Set<String> wanted;

        RandomGraph(Random random) {
            known = names.stream().filter(name -> random.nextInt(4) > 0).collect(Collectors.toSet());
            wanted = names.stream().filter(name -> random.nextInt(3) == 0).collect(Collectors.toSet());
            for (int i = 0; i < 14; i++) {
                newer.computeIfAbsent(names.get(random.nextInt(12)), key -> new HashSet<>())
                        .add(names.get(random.nextInt(12)));
            }
        }

        Supersedence supersedence() {
            SupersedenceBuilder builder = Supersedence.builder();
            known.forEach(name -> builder.known(name, null));
            newer.forEach((older, all) -> all.forEach(one -> builder.supersedes(one, older)));
            return builder.build();
        }

        boolean covers(String candidate, String one) {
            return candidate.equals(one) || above(one).contains(candidate);
        }

        boolean isReplacedByAKnownOne(String one) {
            return above(one).stream()
                    .filter(known::contains)
                    .anyMatch(other -> !above(other).contains(one) && !other.equals(one));
        }

        private Set<String> above(String one) {
            Set<String> seen = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of(one));
            while (!open.isEmpty()) {
                newer.getOrDefault(open.pop(), Set.of()).stream()
                        .filter(seen::add)
                        .forEach(open::push);
            }
            return seen;
        }
    }

    private static Supersedence supersedence(List<String> known, List<String> stated) {
        SupersedenceBuilder builder = Supersedence.builder();
        known.forEach(name -> builder.known(name, null));
        stated.forEach(edge -> builder.supersedes(edge.split(">")[0], edge.split(">")[1]));
        return builder.build();
    }

    private static List<String> words(String text) {
        return text == null || text.isBlank() ? List.of() : List.of(text.strip().split(" +"));
    }
}
