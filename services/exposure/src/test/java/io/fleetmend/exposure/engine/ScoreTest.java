package io.fleetmend.exposure.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.assertj.core.groups.Tuple.tuple;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Cvss;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Decision;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.Exploitation;
import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.TechnicalImpact;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.exposure.engine.Provenance.OfCvss;
import io.fleetmend.exposure.engine.Provenance.OfDecision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreTest {
    private static final List<Severity> ASCENDING =
            List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);
    private static final double NONE = -1;
    private static final List<Double> PROBABILITIES = List.of(NONE, 0.0, 0.004, 1.0);
    private static final List<Double> BASES = List.of(NONE, 0.0, 9.8);
    private static final List<Decision> DECISIONS = decisions();
    private static final List<Integer> DAYS = List.of(0, 29, 400);

    private record Known(
            Severity severity,
            double base,
            boolean exploited,
            double probability,
            @Nullable Decision decision,
            int days) {
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
                            probability == NONE ? null : "CVE-2026-2",
                            base == NONE ? null : new OfCvss("CVE-2026-3", cvss(base)),
                            decision == null ? null : new OfDecision("CVE-2026-4", decision)),
                    Hosts.NOW);
        }
    }

    @Test
    void neverFallsWhenOnePartRises() {
        forAll(known -> {
            double total = known.score().total();
            for (Known worse : worseInOnePart(known)) {
                if (worse.score().total() < total) {
                    fail("%s is worse than %s".formatted(worse, known));
                }
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
                    .filteredOn(part -> part.points() > 0 && part.source() == null)
                    .allSatisfy(part -> assertThat(part.why()).contains("counted as"));
        });
    }

    @Test
    void staysWithinAHundred() {
        forAll(known -> assertThat(known.score().total()).isBetween(0.0, 100.0));
    }

    @Test
    void takesNobodysScoreForHighAndNoDecisionForHalf() {
        Known unscored = new Known(Severity.HIGH, NONE, false, NONE, null, 0);
        Known high = new Known(Severity.HIGH, 7, false, NONE, null, 0);
        assertThat(part(unscored, "cvss").points())
                .isEqualTo(part(high, "cvss").points())
                .isPositive();
        assertThat(part(unscored, "ssvc").points())
                .isEqualTo(Score.points(new Decision(Exploitation.POC, true, TechnicalImpact.PARTIAL, "cve-records")))
                .isEqualTo(5);
    }

    @Test
    void namesTheVulnerabilityThatEachPartIsOf() {
        Known known = new Known(Severity.HIGH, 9.8, true, 0.5, DECISIONS.getLast(), 0);

        assertThat(known.score().parts())
                .extracting(Score.Part::name, Score.Part::source)
                .containsExactly(
                        tuple("severity", "advisories"),
                        tuple("cvss", "CVE-2026-3"),
                        tuple("knownExploited", "CVE-2026-1"),
                        tuple("epss", "CVE-2026-2"),
                        tuple("ssvc", "CVE-2026-4"),
                        tuple("age", "advisories"));
    }

    private static Score.Part part(Known known, String name) {
        return known.score().parts().stream()
                .filter(part -> part.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Known> worseInOnePart(Known known) {
        List<Known> worse = new ArrayList<>();
        after(ASCENDING, known.severity()).forEach(one -> worse.add(with(known, one, known.base(), known.exploited())));
        if (known.base() != NONE) {
            after(BASES, known.base()).forEach(one -> worse.add(with(known, known.severity(), one, known.exploited())));
        }
        worse.add(with(known, known.severity(), known.base(), true));
        after(PROBABILITIES, known.probability())
                .forEach(one -> worse.add(with(known, one, known.decision(), known.days())));
        graver(known.decision()).forEach(one -> worse.add(with(known, known.probability(), one, known.days())));
        after(DAYS, known.days()).forEach(one -> worse.add(with(known, known.probability(), known.decision(), one)));
        return worse;
    }

    private static Known with(Known known, Severity severity, double base, boolean exploited) {
        return new Known(severity, base, exploited, known.probability(), known.decision(), known.days());
    }

    private static Known with(Known known, double probability, @Nullable Decision decision, int days) {
        return new Known(known.severity(), known.base(), known.exploited(), probability, decision, days);
    }

    /** Those that are worse in one of their points and in none better. */
    private static List<Decision> graver(@Nullable Decision than) {
        return DECISIONS.stream()
                .filter(one -> than != null
                        && !one.equals(than)
                        && one.exploitation().compareTo(than.exploitation()) >= 0
                        && (one.automatable() || !than.automatable())
                        && one.technicalImpact().compareTo(than.technicalImpact()) >= 0)
                .toList();
    }

    private static List<Decision> decisions() {
        List<Decision> decisions = new ArrayList<>();
        for (Exploitation exploitation : Exploitation.values()) {
            for (TechnicalImpact impact : TechnicalImpact.values()) {
                decisions.add(new Decision(exploitation, false, impact, "cve-records"));
                decisions.add(new Decision(exploitation, true, impact, "cve-records"));
            }
        }
        return decisions;
    }

    private static Cvss cvss(double base) {
        return new Cvss("3.1", base, "CVSS:3.1/…", "cve-records");
    }

    private static <T> List<T> after(List<T> ascending, T one) {
        return ascending.subList(ascending.indexOf(one) + 1, ascending.size());
    }

    private static void forAll(Consumer<Known> check) {
        List<@Nullable Decision> decisions = new ArrayList<>(DECISIONS);
        decisions.add(null);
        for (Severity severity : ASCENDING) {
            for (boolean exploited : new boolean[] {false, true}) {
                for (Double probability : PROBABILITIES) {
                    for (Double base : BASES) {
                        for (Decision decision : decisions) {
                            DAYS.forEach(days ->
                                    check.accept(new Known(severity, base, exploited, probability, decision, days)));
                        }
                    }
                }
            }
        }
    }
}
