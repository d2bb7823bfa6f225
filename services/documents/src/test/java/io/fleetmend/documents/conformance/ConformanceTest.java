package io.fleetmend.documents.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {
    private static final List<Suite> SUITES = Conformance.suites(Clock.systemUTC());

    @ParameterizedTest
    @MethodSource("suites")
    void answersEveryCaseAsTheSuiteWants(Suite suite) throws IOException {
        Report report = new Conformance(SharedData.path("conformance"), NamedExceptions.load()).run(suite, done -> {});
        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isPositive();
    }

    static Stream<Suite> suites() {
        return SUITES.stream();
    }

    /** Those of cases that are not in the folder may be anything; that every listed case has a suite is sure. */
    @Test
    void namesNoExceptionThatIsNone() throws IOException {
        Conformance conformance = new Conformance(SharedData.path("conformance"), new NamedExceptions(List.of()));
        List<NamedExceptions.Entry> entries = NamedExceptions.load().entries();
        assertThat(SUITES)
                .extracting(Suite::name)
                .containsAll(entries.stream().map(NamedExceptions.Entry::suite).toList());
        for (Suite suite : SUITES) {
            List<NamedExceptions.Entry> ofSuite = entries.stream()
                    .filter(entry -> entry.suite().equals(suite.name()))
                    .toList();
            if (!ofSuite.isEmpty()) {
                assertThat(needless(conformance, suite, ofSuite)).isEmpty();
            }
        }
    }

    private static List<String> needless(Conformance conformance, Suite suite, List<NamedExceptions.Entry> entries)
            throws IOException {
        List<Failure> failures = conformance.run(suite, done -> {}).failures();
        try (Stream<Case> cases = suite.cases(SharedData.path("conformance"))) {
            Set<String> present = cases.map(Case::input).collect(Collectors.toSet());
            return entries.stream()
                    .filter(entry -> present.contains(entry.input()))
                    .filter(entry -> failures.stream().noneMatch(new NamedExceptions(List.of(entry))::cover))
                    .map(NamedExceptions.Entry::input)
                    .toList();
        }
    }
}
