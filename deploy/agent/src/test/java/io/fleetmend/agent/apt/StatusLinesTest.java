package io.fleetmend.agent.apt;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.agent.packages.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatusLinesTest {
    private final List<Progress> told = new ArrayList<>();
    private final StatusLines lines = new StatusLines("install", told::add);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dlstatus:1:20.5882:Retrieving file 1 of 2 | 20 | Retrieving file 1 of 2",
                "pmstatus:openssl:12.5000:Preparing openssl (amd64) | 12 | Preparing openssl (amd64)",
                "pmstatus:libssl3:amd64:37.5:Unpacking libssl3:amd64 | 37 | Unpacking libssl3:amd64",
                "pmstatus:dpkg-exec:0.0000:Running dpkg | 0 | Running dpkg",
                "pmstatus:man-db:100:Installed man-db (amd64) | 100 | Installed man-db (amd64)"
            })
    void takesAsideWhatTellsHowFarItIs(String line, int percent, String text) {
        assertThat(lines.test(line)).isTrue();
        assertThat(told).containsExactly(new Progress("install", percent, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Unpacking openssl (3.0.22-1) over (3.0.20-1) ...",
                "pmerror:openssl:50.0000:installed openssl package post-installation script subprocess returned error exit status 1",
                "pmstatus:openssl:soon:Preparing openssl",
                "pmstatus:",
                ""
            })
    void leavesEverythingElseInTheOutput(String line) {
        assertThat(lines.test(line)).isFalse();
        assertThat(told).isEmpty();
    }

    @Test
    void tellsEachPercentOnceAndNeverGoesBack() {
        for (String percent : List.of("10.2", "10.9", "40.0", "30.0", "40.1", "101.0", "100.0")) {
            lines.test("pmstatus:openssl:%s:Preparing openssl".formatted(percent));
        }
        assertThat(told).extracting(Progress::percent).containsExactly(10, 40, 100);
    }

    @Test
    void tellsTheWholeOnceTheStepSucceededAndNotTwice() {
        lines.test("dlstatus:3:98.0:Retrieving file 3 of 3");
        lines.succeeded();
        lines.test("pmstatus:openssl:100.0:Installed openssl");
        assertThat(told).extracting(Progress::percent).containsExactly(98, 100);
    }
}
