package io.fleetmend.ingest.fetch;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Cuts off servers that send next to nothing: without it one of them would hold up every source. */
final class SlowServers implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(SlowServers.class);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("slow-servers").daemon().factory());
    private final Duration slow;
    private final long least;

    SlowServers(Duration slow) {
        this.slow = slow;
        this.least = Math.max(1, slow.toMillis() * Patience.SLOWEST / 1000);
    }

    /** @param body is closed from another thread when too little of it comes */
    Watch watch(InputStream body) {
        return new Watch(body);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /** One answer on its way. */
    final class Watch implements AutoCloseable {
        private final AtomicLong received = new AtomicLong();
        private final InputStream body;
        private final Future<?> ticking;
        private volatile boolean cut;
        private long before;

        private Watch(InputStream body) {
            this.body = body;
            // never two at once after a pause of the whole machine, of which the second would have heard nothing
            this.ticking =
                    clock.scheduleWithFixedDelay(this::tick, slow.toMillis(), slow.toMillis(), TimeUnit.MILLISECONDS);
        }

        void received(int bytes) {
            received.addAndGet(bytes);
        }

        boolean isCut() {
            return cut;
        }

        private void tick() {
            long now = received.get();
            if (now - before < least) {
                cut = true;
                try {
                    body.close();
                } catch (IOException e) {
                    LOG.debug("The answer of a slow server could not be closed", e);
                }
            }
            before = now;
        }

        @Override
        public void close() {
            ticking.cancel(false);
        }
    }
}
