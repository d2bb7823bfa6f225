package io.fleetmend.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuotedCommandsTest {
    private static final String TEXT = """
            ## Before
            ```sh
            ./fleetmend test
            ```
            ## Tour
            Words, `./fleetmend inline`.

            ```sh
            ./fleetmend up      # all of it
            ./fleetmend call PUT tenant-api /policy '{"a": 1,
              "b": 2}'
            ```
            ```
            not a command
            ```
            ```sh
            ./fleetmend down
            ```
            ## After
            ```sh
            ./fleetmend bench
            ```
            """;

    @Test
    void areThoseOfTheSectionEachWhole() {
        assertThat(QuotedCommands.of(TEXT, "## Tour"))
                .containsExactly(
                        "./fleetmend up      # all of it",
                        "./fleetmend call PUT tenant-api /policy '{\"a\": 1,\n  \"b\": 2}'",
                        "./fleetmend down");
    }
}
