package io.fleetmend.scheduler;

import io.fleetmend.testkit.TestClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** In place of the machine's clock. */
class TestTime {
    @Produces
    @Singleton
    TestClock clock() {
        return TestClock.at("2026-11-23T03:00:00Z");
    }
}
