package io.fleetmend.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebVersionTest {
    private static final int PAIRS = 99_662;

    @ParameterizedTest
    @ValueSource(strings = {"dpkg-version.tsv", "apt-compareversion.tsv", "dpkg-version-pairs.tsv.gz"})
    void agreesWithDpkgAndApt(String suite) throws IOException {
        assertThat(ConformanceData.read(suite)).isNotEmpty().allSatisfy(row -> {
            assertThat(sign(row.left(), row.right())).isEqualTo(row.expected());
            assertThat(sign(row.right(), row.left())).isEqualTo(-row.expected());
        });
    }

    @Test
    void isHeldAgainstEveryRealPair() throws IOException {
        assertThat(ConformanceData.read("dpkg-version-pairs.tsv.gz")).hasSize(PAIRS);
    }

    @ParameterizedTest
    @CsvSource({
        "1.0~rc1, 1.0",
        "1.0~~, 1.0~",
        "1.0, 1.0a",
        "1.0a, 1.0+",
        "1.0Z, 1.0a",
        "9.9, 1:0",
        "99999999998:1, 99999999999:1",
        "1.10.1.post20200504175005-6, 1.10.1.post20200504175006-1",
        "0.2-5.1, 0.02-5.1+b1",
        "7:1-a:b-5, 7:1-a:b-6",
        "1, 1-0+b1",
        "1-0~, 1",
    })
    void ordersTheFirstBelowTheSecond(String lower, String higher) {
        assertThat(sign(lower, higher)).isNegative();
        assertThat(sign(higher, lower)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1.0, 0:1.0", "1.0, 1.0-0", "1.0, 00:1.00-00", "1., 1.0", "1.0-a, 1.0-a0"})
    void holdsEqualWhatTheOrderHoldsEqual(String one, String other) {
        assertThat(DebVersion.parse(one))
                .isEqualByComparingTo(DebVersion.parse(other))
                .isEqualTo(DebVersion.parse(other))
                .hasSameHashCodeAs(DebVersion.parse(other));
    }

    @Test
    void comparesRunsOfDigitsOfAnyLength() {
        String zeros = "0".repeat(100_000);
        assertThat(sign("1" + zeros, "2" + zeros)).isNegative();
        assertThat(sign("9" + zeros, "1" + zeros + "0")).isNegative();
        assertThat(sign(zeros + "7", "7")).isZero();
        assertThat(sign("9".repeat(254), "1" + "0".repeat(254))).isNegative();
        assertThat(sign("9".repeat(255), "1" + "0".repeat(255))).isNegative();
    }

    @Test
    void keepsTheTextAsGiven() {
        assertThat(DebVersion.parse("0:1.00-0")).hasToString("0:1.00-0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1.0 ",
                "not-a-version",
                "1.0_2",
                "1.0-",
                ":1.0",
                "a:1.0",
                "-1:1.0",
                "1:",
                "1:-1",
                "-1",
                "1.0-1:2",
                "1.0\u0000",
                "1.ö",
                "١.0",
                "1.0/2",
                "${source:Version}"
            })
    void refusesWhatPolicyDoesNotAllowAndNamesIt(String text) {
        assertThatThrownBy(() -> DebVersion.parse(text))
                .isInstanceOfSatisfying(
                        UnreadableVersionException.class,
                        e -> assertThat(e.text()).isEqualTo(text))
                .hasMessageContaining("'" + text + "'");
    }

    private static int sign(String left, String right) {
        return Integer.signum(DebVersion.parse(left).compareTo(DebVersion.parse(right)));
    }
}
