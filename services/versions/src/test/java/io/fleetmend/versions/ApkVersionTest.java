package io.fleetmend.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApkVersionTest {
    @ParameterizedTest
    @CsvSource({
        "2.9, 2.10",
        "1.0_alpha, 1.0_beta",
        "1.0_rc1, 1.0",
        "1.0, 1.0-r1",
        "1.0-r9, 1.0-r10",
        "1.0-r1, 1.0_p1",
        "1.0_p1, 1.0a",
        "1.0a, 1.0.1",
        "1.01, 1.1",
        "1.009, 1.01",
        "1.06-r6, 006",
        "1.0_git20200101, 1.0_git20200102",
    })
    void ordersTheFirstBelowTheSecond(String lower, String higher) {
        assertThat(sign(lower, higher)).isNegative();
        assertThat(sign(higher, lower)).isPositive();
    }

    @Test
    void comparesRunsOfDigitsOfAnyLength() {
        assertThat(sign("1." + "9".repeat(300), "1.1" + "0".repeat(300))).isNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "a", ".1", "1.", "1.0bc", "1.0a.1", "1.0_foo", "1.0-r", "1.0-r1-r2", "1.0~", "1.0 ", "1-1"})
    void refusesWhatApkDoesNotAcceptAndNamesIt(String text) {
        assertThatThrownBy(() -> ApkVersion.parse(text))
                .isInstanceOf(UnreadableVersionException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void comparesWhatApkDoesNotAcceptUpToThatPart() {
        assertThat(ApkVersion.parseAsFarAsUnderstood("1.0bc")).isLessThan(ApkVersion.parse("1.0b"));
        assertThat(ApkVersion.parseAsFarAsUnderstood("23_foo")).isGreaterThan(ApkVersion.parse("4_beta"));
    }

    @Test
    void beginsAsAnotherPartByPart() {
        assertThat(ApkVersion.parse("3.6.1_pre1").startsAs(ApkVersion.parse("3.6")))
                .isTrue();
        assertThat(ApkVersion.parse("3.60").startsAs(ApkVersion.parse("3.6"))).isFalse();
    }

    private static int sign(String left, String right) {
        return Integer.signum(ApkVersion.parse(left).compareTo(ApkVersion.parse(right)));
    }
}
