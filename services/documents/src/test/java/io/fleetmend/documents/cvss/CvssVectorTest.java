package io.fleetmend.documents.cvss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Known scores; the suites of vectors are run beside it. */
class CvssVectorTest {
    @ParameterizedTest
    @CsvSource({
        "AV:N/AC:L/Au:N/C:C/I:C/A:C, 10.0", // CVE-2017-0144
        "AV:N/AC:L/Au:N/C:P/I:P/A:P, 7.5", // CVE-2003-0352
        "AV:N/AC:L/Au:N/C:N/I:N/A:N, 0.0",
        "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C, 6.4",
        "AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H, 9.2",
        "CVSS:3.0/AV:N/AC:H/PR:N/UI:N/S:U/C:H/I:H/A:H, 8.1", // CVE-2017-0144
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, 10.0", // CVE-2021-44228
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N, 9.3",
        "CVSS:4.0/AV:N/AC:L/AT:P/PR:H/UI:A/VC:N/VI:H/VA:L/SC:N/SI:N/SA:L, 5.7",
    })
    void hasTheScoreThatIsPublishedForIt(String vector, BigDecimal score) {
        assertThat(CvssVector.parse(vector).score()).isEqualTo(score);
        assertThat(CvssVector.parse(vector)).hasToString(vector);
    }

    @ParameterizedTest
    @CsvSource({
        "'', no metric",
        "CVSS:5.0/AV:N, expected after 'CVSS:'",
        "AV:N/AC:L, metric 'Au' is missing",
        "AV:N/AC:L/Au:N/C:C/I:C/A:C/A:C, occurs twice",
        "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H, AV:X' is no metric",
        "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/, no metric",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:S/SI:N/SA:N, SC:S' is no metric",
    })
    void refusesWhatIsNoVectorAndSaysWhy(String text, String why) {
        assertThatThrownBy(() -> CvssVector.parse(text))
                .isInstanceOf(CvssException.class)
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @EnumSource(CvssVersion.class)
    void everyVectorHasAScoreFromZeroToTen(CvssVersion version) {
        Random random = new Random(4);
        for (int i = 0; i < 5_000; i++) {
            StringBuilder vector = new StringBuilder(version.prefix());
            version.metrics().forEach((name, values) -> {
                if (version.mandatory().contains(name) || random.nextInt(3) == 0) {
                    vector.append(vector.isEmpty() ? "" : "/")
                            .append(name)
                            .append(':')
                            .append(any(values, random));
                }
            });
            assertThat(CvssVector.parse(vector.toString()).score())
                    .as(vector.toString())
                    .isBetween(BigDecimal.ZERO, BigDecimal.TEN);
        }
    }

    @Test
    void rating() {
        assertThat(List.of("0.0", "0.1", "3.9", "4.0", "7.0", "9.0"))
                .extracting(score -> CvssSeverity.of(new BigDecimal(score)))
                .containsExactly(
                        CvssSeverity.NONE,
                        CvssSeverity.LOW,
                        CvssSeverity.LOW,
                        CvssSeverity.MEDIUM,
                        CvssSeverity.HIGH,
                        CvssSeverity.CRITICAL);
    }

    private static String any(List<String> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
