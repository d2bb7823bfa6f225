package io.fleetmend.scheduler.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowScheduleTest {
    @Test
    void opensOnTheSecondTuesdayOfTheMonth() {
        assertThat(starts("Europe/Berlin", "2026-01-13T02:00", "FREQ=MONTHLY;BYDAY=2TU", "2026-01-01T00:00:00Z", 3))
                .containsExactly("2026-01-13T01:00:00Z", "2026-02-10T01:00:00Z", "2026-03-10T01:00:00Z");
    }

    @Test
    void keepsTheLocalHourWhenTheClocksChange() {
        assertThat(starts("America/New_York", "2026-03-07T22:00", "FREQ=DAILY", "2026-03-07T12:00:00Z", 3))
                .containsExactly("2026-03-08T03:00:00Z", "2026-03-09T02:00:00Z", "2026-03-10T02:00:00Z");
    }

    @Test
    void opensAnHourLaterWhereTheClocksSkipItsStart() {
        // 02:30 does not exist on 29 March 2026
        assertThat(starts("Europe/Berlin", "2026-03-28T02:30", "FREQ=DAILY", "2026-03-28T12:00:00Z", 2))
                .containsExactly("2026-03-29T01:30:00Z", "2026-03-30T00:30:00Z");
    }

    @Test
    void opensOnceWhereTheClocksPassItsStartTwice() {
        // 02:30 comes twice on 25 October 2026; the first is in summer time
        assertThat(starts("Europe/Berlin", "2026-10-24T02:30", "FREQ=DAILY", "2026-10-24T12:00:00Z", 2))
                .containsExactly("2026-10-25T00:30:00Z", "2026-10-26T01:30:00Z");
    }

    @Test
    void countsAnHourlyRuleOnceOverASkippedHour() {
        assertThat(starts("Europe/Berlin", "2026-03-29T00:00", "FREQ=HOURLY", "2026-03-29T00:00:00Z", 4))
                .doesNotHaveDuplicates();
    }

    @Test
    void opensOnceWithoutARecurrence() {
        assertThat(starts("UTC", "2026-11-24T02:00", "", "2026-11-23T00:00:00Z", 5))
                .containsExactly("2026-11-24T02:00:00Z");
    }

    @Test
    void showsAnOccurrenceThatIsOpenNow() {
        assertThat(starts("UTC", "2026-01-01T00:00", "FREQ=DAILY", "2026-11-23T00:30:00Z", 1))
                .containsExactly("2026-11-23T00:00:00Z");
    }

    @Test
    void endsWithUntilInUtc() {
        assertThat(starts(
                        "Europe/Berlin",
                        "2026-01-01T02:00",
                        "FREQ=DAILY;UNTIL=20260103T010000Z",
                        "2026-01-01T00:00:00Z",
                        9))
                .hasSize(3);
    }

    @Test
    void endsWithADateIncluded() {
        assertThat(starts("Europe/Berlin", "2026-01-01T02:00", "FREQ=DAILY;UNTIL=20260103", "2026-01-01T00:00:00Z", 9))
                .hasSize(3);
    }

    @Test
    void endsWithItsCount() {
        assertThat(starts("UTC", "2026-01-01T02:00", "FREQ=DAILY;COUNT=4", "2026-01-02T12:00:00Z", 9))
                .hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-13T02:00 | FREQ=NEVER
            2026-01-13T02:00 | second tuesday
            13.01.2026       | FREQ=DAILY
            2026-01-13T02:00 | FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30""")
    void refusesWhatItCannotRead(String start, String recurrence) {
        assertThatIllegalArgumentException().isThrownBy(() -> WindowSchedule.of(window("UTC", start, recurrence)));
    }

    private static List<String> starts(String zone, String start, String rule, String now, int many) {
        return WindowSchedule.of(window(zone, start, rule))
                .endingAfter(Instant.parse(now))
                .limit(many)
                .map(occurrence -> occurrence.start().toString())
                .toList();
    }

    private static Window window(String zone, String start, String rule) {
        return new Window("w", "Nights", ZoneId.of(zone), start, rule, Duration.ofHours(1));
    }
}
