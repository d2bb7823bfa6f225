package io.fleetmend.e2e.story;

import static io.fleetmend.e2e.story.Soon.within;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.contracts.Topic;
import io.fleetmend.e2e.stack.Topics;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The moment when services have told all they had to tell. */
final class Quiet {
    private static final int LOOKS = 8;

    private Quiet() {}

    /** How much was told once no more is. */
    static long told(Topics topics, Topic... which) {
        AtomicLong last = new AtomicLong(-1);
        AtomicInteger unchanged = new AtomicInteger();
        within(Duration.ofMinutes(2), "everything is told", () -> {
            long now = topics.told(which);
            boolean same = last.getAndSet(now) == now;
            assertThat(same ? unchanged.incrementAndGet() : reset(unchanged)).isGreaterThanOrEqualTo(LOOKS);
        });
        return last.get();
    }

    private static int reset(AtomicInteger counter) {
        counter.set(0);
        return 0;
    }
}
