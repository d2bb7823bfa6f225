package io.fleetmend.documents.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckedScoreTest {
    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/Au:N/C:P/I:P/A:P, 7.5",
        "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H, 8.1",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H, 9.8",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 9.3"
    })
    void agreesWithAScoreThatItsVectorGives(String vector, double stated) {
        assertThat(CheckedScore.of(vector, stated).differs()).isFalse();
    }

    @Test
    void differsFromAScoreThatItsVectorDoesNotGive() {
        CheckedScore score = CheckedScore.of("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 9.9);

        assertThat(score.differs()).isTrue();
        assertThat(score.computed()).isEqualTo(9.8);
    }

    @ParameterizedTest
    @CsvSource({
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:U/RL:O/RC:R, 9.8",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U, 9.3"
    })
    void comparesTheBaseScoreWhateverElseTheVectorSays(String vector, double base) {
        assertThat(CheckedScore.of(vector, base).differs()).isFalse();
    }

    @Test
    void differsWhereTheVectorIsNone() {
        assertThat(CheckedScore.of("AV:X", 5.0)).isEqualTo(new CheckedScore(5.0, null));
        assertThat(CheckedScore.of("AV:X", 5.0).differs()).isTrue();
    }

    @Test
    void cannotDifferWhereNoScoreIsStated() {
        assertThat(CheckedScore.of("AV:N/AC:L/Au:N/C:P/I:P/A:P", null).differs())
                .isFalse();
    }
}
