package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final List<Severity> ASCENDING =
            List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
    private static final double NONE = -1;
    private static final List<Double> PROBABILITIES = List.of(NONE, 0.0, 0.004, 0.1, 0.5, 0.999, 1.0);
    private static final List<Integer> DAYS = List.of(0, 1, 7, 29, 30, 31, 400);

    private record Known(Severity severity, boolean exploited, double probability, int days) {
        Score score() {
            return Score.of(
                    new BulletinSummary(
                            new BulletinId("DSA-1"),
                            "a bulletin",
                            severity,
                            exploited,
                            probability == NONE ? null : probability,
                            Hosts.NOW.minus(Duration.ofDays(days))),
                    new Provenance(
                            "advisories",
                            Hosts.NOW,
                            exploited ? "CVE-2026-1" : null,
                            probability == NONE ? null : "CVE-2026-2"),
                    Hosts.NOW);
        }
    }

    @Test
    void neverFallsWhenOnePartRises() {
        forAll(known -> {
            double total = known.score().total();
            for (Known worse : worseInOnePart(known)) {
                assertThat(worse.score().total())
                        .as("%s is worse than %s", worse, known)
                        .isGreaterThanOrEqualTo(total);
            }
        });
    }

    @Test
    void isTheSumOfItsPartsAndSaysWhyOfEach() {
        forAll(known -> {
            Score score = known.score();
            double sum = score.parts().stream().mapToDouble(Score.Part::points).sum();
            assertThat(score.total()).as("%s", known).isBetween(sum - 0.05, sum + 0.05);
            assertThat(score.parts()).allSatisfy(part -> assertThat(part.why()).isNotBlank());
            assertThat(score.parts())
                    .filteredOn(part -> part.points() > 0)
                    .allSatisfy(part -> assertThat(part.source()).isNotBlank());
        });
    }

    @Test
    void staysWithinAHundred() {
        forAll(known -> assertThat(known.score().total()).isBetween(0.0, 100.0));
    }

    private static List<Known> worseInOnePart(Known known) {
        List<Known> worse = new ArrayList<>();
        after(ASCENDING, known.severity())
                .forEach(one -> worse.add(new Known(one, known.exploited(), known.probability(), known.days())));
        worse.add(new Known(known.severity(), true, known.probability(), known.days()));
        after(PROBABILITIES, known.probability())
                .forEach(one -> worse.add(new Known(known.severity(), known.exploited(), one, known.days())));
        after(DAYS, known.days())
                .forEach(one -> worse.add(new Known(known.severity(), known.exploited(), known.probability(), one)));
        return worse;
    }

    private static <T> List<T> after(List<T> ascending, T one) {
        return ascending.subList(ascending.indexOf(one) + 1, ascending.size());
    }

    private static void forAll(Consumer<Known> check) {
        for (Severity severity : ASCENDING) {
            for (boolean exploited : new boolean[] {false, true}) {
                for (Double probability : PROBABILITIES) {
                    DAYS.forEach(days -> check.accept(new Known(severity, exploited, probability, days)));
                }
            }
        }
    }
}
