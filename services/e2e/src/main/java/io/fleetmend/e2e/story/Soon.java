package io.fleetmend.e2e.story;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** What becomes true by itself, after a while. */
final class Soon {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration POLL = Duration.ofMillis(400);

    private Soon() {}

    static void soon(String what, ThrowingRunnable assertion) {
        within(PATIENCE, what, assertion);
    }

    static void within(Duration patience, String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .atMost(patience)
                .pollInterval(POLL)
                .pollDelay(Duration.ZERO)
                .untilAsserted(assertion);
    }

    /** Holds now, and goes on holding. */
    static void stays(Duration time, String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .during(time)
                .atMost(time.plus(PATIENCE))
                .pollInterval(POLL)
                .pollDelay(Duration.ZERO)
                .untilAsserted(assertion);
    }
}
