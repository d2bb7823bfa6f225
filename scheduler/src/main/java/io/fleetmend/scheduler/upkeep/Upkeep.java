package io.fleetmend.scheduler.upkeep;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Looks after things every little while. */
@ApplicationScoped
class Upkeep {
    private static final Logger LOG = Logger.getLogger(Upkeep.class);
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final FleetGauges gauges;
    private final Nonces nonces;
    private final UpkeepConfig config;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    Upkeep(FleetGauges gauges, Nonces nonces, UpkeepConfig config) {
        this.gauges = gauges;
        this.nonces = nonces;
        this.config = config;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("upkeep").start(this::workUntilStopped);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stopped.countDown();
        if (thread != null) {
            thread.join(LONGEST_STOP);
        }
    }

    private void workUntilStopped() {
        try {
            do {
                work();
            } while (!stopped.await(config.every().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            gauges.refresh();
            nonces.forgetOld();
        } catch (RuntimeException e) {
            LOG.warn("Upkeep failed; trying again later", e);
        }
    }
}
