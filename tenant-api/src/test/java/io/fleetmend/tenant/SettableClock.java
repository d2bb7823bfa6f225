package io.fleetmend.tenant;

import io.fleetmend.testkit.TestClock;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Takes the place of the machine's clock. */
class SettableClock {
    @Produces
    @Singleton
    TestClock clock() {
        return TestClock.at("2026-11-23T12:00:00Z");
    }
}
