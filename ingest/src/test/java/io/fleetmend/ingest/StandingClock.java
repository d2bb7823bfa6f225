package io.fleetmend.ingest;

import io.fleetmend.testkit.TestClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Time passes when a test says so. */
public class StandingClock {
    public static final TestClock CLOCK = TestClock.at("2026-11-23T12:00:00Z");

    @Produces
    @Singleton
    Clock clock() {
        return CLOCK;
    }
}
