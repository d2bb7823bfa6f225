package io.fleetmend.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class TestClockTest {
    @Test
    void movesInAllItsZonesTogether() {
        TestClock clock = TestClock.at("2026-11-23T00:00:00Z");
        Clock there = clock.withZone(ZoneId.of("America/Los_Angeles"));
        clock.advance(Duration.ofHours(1));
        assertThat(there.instant()).isEqualTo(Instant.parse("2026-11-23T01:00:00Z"));
    }
}
