package io.fleetmend.exposure.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LengthsTest {
    @ParameterizedTest
    @CsvSource({
        "PT0S, 0",
        "PT0.000000001S, 1",
        "PT1S, 1",
        "PT1H, 1",
        "PT1H1S, 2",
        "P5DT0.9S, 121",
        "P7D, 168",
        "P7DT0.000001S, 192",
        "P7DT1S, 192",
        "P8D, 192",
        "P400DT1H, 9624"
    })
    void roundsUpSoThatNothingLooksBetterThanItWas(Duration window, int hours) {
        assertThat(Lengths.hours(window)).isEqualTo(hours);
    }

    @Test
    void hasThePercentilesOfTheLengthsThemselves() {
        Random random = new Random(7);
        for (int windows = 1; windows < 60; windows++) {
            List<Integer> all = new ArrayList<>();
            for (int i = 0; i < windows; i++) {
                all.add(Lengths.hours(Duration.ofMinutes(random.nextInt(60_000))));
            }
            all.sort(null);
            Lengths lengths = lengths(all);

            assertThat(lengths.count()).isEqualTo(windows);
            for (int percent : new int[] {50, 90, 95, 99}) {
                int nearestRank = (int) Math.ceil(windows * percent / 100.0);
                assertThat(lengths.percentile(percent)).isEqualTo(Duration.ofHours(all.get(nearestRank - 1)));
            }
        }
    }

    @Test
    void hasNoPercentilesOfNone() {
        assertThat(lengths(List.of()).percentile(50)).isNull();
    }

    @Test
    void countsThoseThatAnOutbreaksTimeWasEnoughFor() {
        assertThat(lengths(List.of(0, 120, 144)).within(HistoricOutbreak.ZOTOB.time()))
                .isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "CODE_RED, 25",
        "SLAMMER, 185",
        "BLASTER, 26",
        "SASSER, 17",
        "ZOTOB, 5",
        "CONFICKER, 29",
        "WANNACRY, 59",
        "NOTPETYA, 105"
    })
    void knowsHowMuchTimeThereWas(HistoricOutbreak outbreak, long days) {
        assertThat(outbreak.days()).isEqualTo(days);
    }

    private static Lengths lengths(List<Integer> hours) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        hours.forEach(one -> counts.merge(one, 1L, Long::sum));
        return new Lengths(counts);
    }
}
