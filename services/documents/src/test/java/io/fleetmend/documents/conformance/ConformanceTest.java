package io.fleetmend.documents.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConformanceTest {
    @ParameterizedTest
    @MethodSource("suites")
    void answersEveryCaseAsTheSuiteWants(Suite suite) throws IOException {
        Report report = new Conformance(SharedData.path("conformance"), NamedExceptions.load()).run(suite, done -> {});
        assertThat(report.failures()).isEmpty();
        assertThat(report.passed()).isPositive();
    }

    static Stream<Suite> suites() {
        return Conformance.SUITES.stream();
    }

    @Test
    void namesNoExceptionThatIsNone() throws IOException {
        Conformance conformance = new Conformance(SharedData.path("conformance"), new NamedExceptions(List.of()));
        NamedExceptions named = NamedExceptions.load();
        for (NamedExceptions.Entry entry : named.entries()) {
            Suite suite = Conformance.SUITES.stream()
                    .filter(candidate -> candidate.name().equals(entry.suite()))
                    .findFirst()
                    .orElseThrow();
            assertThat(conformance.run(suite, done -> {}).failures())
                    .anyMatch(new NamedExceptions(List.of(entry))::cover);
        }
    }
}
