package io.fleetmend.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Stands still until a test moves it; all its zones show the same moment. */
public final class TestClock extends Clock {
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static TestClock at(String instant) {
        return new TestClock(new AtomicReference<>(Instant.parse(instant)), ZoneOffset.UTC);
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public Instant advance(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
        return instant();
    }

    /** One second on. */
    public Instant tick() {
        return advance(Duration.ofSeconds(1));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get(), "set at birth");
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
