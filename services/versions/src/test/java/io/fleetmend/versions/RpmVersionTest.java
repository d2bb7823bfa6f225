package io.fleetmend.versions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RpmVersionTest {
    @Test
    void agreesWithRpmvercmp() throws IOException {
        assertThat(ConformanceData.read("rpmvercmp.tsv")).isNotEmpty().allSatisfy(row -> {
            assertThat(sign(row.left(), row.right())).isEqualTo(row.expected());
            assertThat(sign(row.right(), row.left())).isEqualTo(-row.expected());
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1.0-9, 1:0.1-1",
        "1.0-1.el9, 1.0-2.el9",
        "1.0, 1.0-1",
        "1.0~rc1-1, 1.0-1",
        "1.0-1, 1.0^git-1",
        "1.0^git-1, 1.0.1-1",
        "1.a-1, 1.1-1",
        "1.20200504175005-1, 1.20200504175006-1",
        "0:29.3.azl3, 0:29.4.azl3",
    })
    void ordersTheFirstBelowTheSecond(String lower, String higher) {
        assertThat(sign(lower, higher)).isNegative();
        assertThat(sign(higher, lower)).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"1.0-1, 0:1.0-1", "1.0-1, 1_0-01", "1.1.α, 1.1.β"})
    void holdsEqualWhatTheOrderHoldsEqual(String one, String other) {
        assertThat(RpmVersion.parse(one))
                .isEqualByComparingTo(RpmVersion.parse(other))
                .isEqualTo(RpmVersion.parse(other))
                .hasSameHashCodeAs(RpmVersion.parse(other));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":1", "x:1-1", "1:", "-1", "1-", "1-2-3", "1.0 -1", "1.0-1\n", "1:2:3-1"})
    void refusesWhatIsNoVersionAndNamesIt(String text) {
        assertThatThrownBy(() -> RpmVersion.parse(text))
                .isInstanceOfSatisfying(
                        UnreadableVersionException.class,
                        e -> assertThat(e.text()).isEqualTo(text))
                .hasMessageContaining("'" + text + "'");
    }

    private static int sign(String left, String right) {
        return Integer.signum(RpmVersion.parse(left).compareTo(RpmVersion.parse(right)));
    }
}
