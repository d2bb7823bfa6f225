package io.fleetmend.scheduler.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Freeze;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Over every IANA zone, those with half-hour changes (Lord Howe) and with many changes a year (Morocco) included. */
class WindowPropertiesTest {
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 400;
    /** Fixed, so that a failure can be seen again. */
    private static final long SEED = 20261123;

    static Stream<Arguments> zones() {
        Random random = new Random(SEED);
        return new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().map(zone -> Arguments.of(ZoneId.of(zone), random.nextInt(24 * 60), random.nextInt(1, 2000)));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void aNightlyWindowOpensExactlyOnceOnEachDay(ZoneId zone, int minuteOfDay) {
        // 02:30 is where most clocks change, the other somewhere
        for (LocalTime time : List.of(LocalTime.of(2, 30), LocalTime.MIN.plusMinutes(minuteOfDay))) {
            Window nightly = window(zone, time, Duration.ofMinutes(30));
            List<Occurrence> year =
                    MaintenanceCalendar.of(List.of(nightly), List.of()).between(at(zone, 1), at(zone, DAYS), DAYS * 2);
            List<LocalDate> days = year.stream()
                    .map(occurrence -> occurrence.start().atZone(zone).toLocalDate())
                    .filter(day -> day.isAfter(BEGIN.plusDays(1)) && day.isBefore(BEGIN.plusDays(DAYS - 1)))
                    .toList();
            assertThat(days).hasSize(DAYS - 3).doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("zones")
    void everyOccurrenceLastsItsFullLength(ZoneId zone, int minuteOfDay, int minutes) {
        Window nightly = window(zone, LocalTime.of(2, 30), Duration.ofMinutes(minutes));
        assertThat(WindowSchedule.of(nightly).endingAfter(at(zone, 80)).limit(40))
                .allSatisfy(occurrence -> assertThat(Duration.between(occurrence.start(), occurrence.end()))
                        .isEqualTo(Duration.ofMinutes(minutes)));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void whatIsLeftOfAWindowIsNeverFrozen(ZoneId zone, int minuteOfDay, int hours) {
        Instant from = at(zone, 0).plus(Duration.ofHours(minuteOfDay));
        Freeze freeze = new Freeze(from, from.plus(Duration.ofHours(hours)), "year's end");
        Window nightly = window(zone, LocalTime.of(1, 0), Duration.ofHours(5));
        List<Occurrence> frozen =
                MaintenanceCalendar.of(List.of(nightly), List.of(freeze)).between(at(zone, 0), at(zone, DAYS), 9999);
        List<Occurrence> free =
                MaintenanceCalendar.of(List.of(nightly), List.of()).between(at(zone, 0), at(zone, DAYS), 9999);
        assertThat(frozen)
                .noneMatch(
                        part -> part.start().isBefore(freeze.to()) && part.end().isAfter(freeze.from()));
        assertThat(total(frozen)).isEqualTo(total(free).minus(overlap(free, freeze)));
    }

    @ParameterizedTest
    @MethodSource("zones")
    void theNextOccurrenceIsTheFirstOfThePreview(ZoneId zone, int minuteOfDay) {
        Instant now = at(zone, 0).plus(Duration.ofMinutes(300L * minuteOfDay));
        MaintenanceCalendar calendar =
                MaintenanceCalendar.of(List.of(window(zone, LocalTime.of(3, 0), Duration.ofHours(1))), List.of());
        assertThat(calendar.next(now, any -> true))
                .hasValue(calendar.between(now, now.plus(Duration.ofDays(3)), 9).getFirst());
    }

    private static Duration overlap(List<Occurrence> occurrences, Freeze freeze) {
        return occurrences.stream()
                .map(occurrence ->
                        Duration.between(max(occurrence.start(), freeze.from()), min(occurrence.end(), freeze.to())))
                .filter(Duration::isPositive)
                .reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration total(List<Occurrence> occurrences) {
        return occurrences.stream()
                .map(occurrence -> Duration.between(occurrence.start(), occurrence.end()))
                .collect(Collectors.reducing(Duration.ZERO, Duration::plus));
    }

    private static Instant max(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant min(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant at(ZoneId zone, int day) {
        return BEGIN.plusDays(day).atStartOfDay(zone).toInstant();
    }

    private static Window window(ZoneId zone, LocalTime start, Duration length) {
        return new Window("nightly", "Nights", zone, BEGIN.atTime(start).toString(), "FREQ=DAILY", length);
    }
}
