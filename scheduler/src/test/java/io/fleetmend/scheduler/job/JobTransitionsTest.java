package io.fleetmend.scheduler.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.job.v1.JobState;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobTransitionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PLANNED          | READY EXPIRED CANCELLED
            READY            | LEASED EXPIRED CANCELLED
            LEASED           | READY RUNNING FAILED EXPIRED CANCELLED
            RUNNING          | READY VERIFYING FAILED EXPIRED CANCELLED
            VERIFYING        | AWAITING_RESTART SUCCEEDED FAILED CANCELLED
            AWAITING_RESTART | SUCCEEDED FAILED CANCELLED
            SUCCEEDED        | ''
            FAILED           | ''
            EXPIRED          | ''
            CANCELLED        | ''""")
    void allowsTheArrowsOfThePicture(JobState from, String to) {
        String allowed = Arrays.stream(JobState.values())
                .filter(state -> JobTransitions.allow(from, state))
                .map(Enum::name)
                .collect(Collectors.joining(" "));
        assertThat(allowed).isEqualTo(to);
    }
}
