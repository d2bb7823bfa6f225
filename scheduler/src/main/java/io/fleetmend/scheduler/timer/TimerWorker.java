package io.fleetmend.scheduler.timer;

import io.fleetmend.platform.telemetry.LogKeys;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Works off what is due. Any number of instances may do so at once. */
@ApplicationScoped
class TimerWorker {
    private static final Logger LOG = Logger.getLogger(TimerWorker.class);
    private static final int BATCH = 64;
    private static final Duration LONGEST_STOP = Duration.ofSeconds(5);

    private final TimerQueue queue;
    private final TenantWork work;
    private final TimerConfig config;
    private final Map<TimerKind, TimerHandler> handlers;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private @Nullable Thread thread;

    TimerWorker(TimerQueue queue, TenantWork work, TimerConfig config, @All List<TimerHandler> handlers) {
        this.queue = queue;
        this.work = work;
        this.config = config;
        this.handlers = handlers.stream().collect(Collectors.toMap(TimerHandler::kind, Function.identity()));
    }

    void start(@Observes StartupEvent event) {
        if (config.enabled()) {
            thread = Thread.ofPlatform().name("timer-worker").start(this::workUntilStopped);
        }
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
                while (workBatch() == BATCH && stopped.getCount() > 0) {
                    LOG.debug("More is due");
                }
            } while (!stopped.await(config.poll().toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int workBatch() {
        try {
            List<TimerQueue.Claimed> claimed = queue.claim(BATCH);
            claimed.forEach(this::work);
            return claimed.size();
        } catch (RuntimeException e) {
            LOG.warn("Due work could not be claimed; trying again", e);
            return 0;
        }
    }

    /** One that fails does so alone; it is tried again after a pause. */
    private void work(TimerQueue.Claimed timer) {
        work.framed("timer " + timer.kind(), TenantScope.of(timer.provider(), timer.customer()), () -> {
            try (var _ = LogKeys.of("kind", timer.kind()).and("subject", timer.subject())) {
                workInFrame(timer);
            }
        });
    }

    private void workInFrame(TimerQueue.Claimed timer) {
        TimerHandler handler = handlers.get(timer.kind());
        if (handler == null) {
            LOG.error("Nobody handles timers of this kind");
            return;
        }
        try {
            queue.finish(timer, handler);
        } catch (RuntimeException e) {
            LOG.error("Due work failed", e);
            queue.failed(timer);
        }
    }
}
