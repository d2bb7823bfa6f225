package io.fleetmend.scheduler.progress;

import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One watch for each scope in which somebody listens at this instance, and none when nobody does. It looks in exactly that scope, so that
 * both layers of tenancy hold for what is told as they do for what is asked.
 */
@ApplicationScoped
class Watches {
    private static final Logger LOG = Logger.getLogger(Watches.class);

    private final OpenDeployments deployments;
    private final TenantWork work;
    private final ProgressConfig config;
    private final Clock clock;
    private final Map<TenantScope, ScopeWatch> watches = new ConcurrentHashMap<>();
    private final CountDownLatch stopped = new CountDownLatch(1);

    Watches(OpenDeployments deployments, TenantWork work, ProgressConfig config, Clock clock) {
        this.deployments = deployments;
        this.work = work;
        this.config = config;
        this.clock = clock;
    }

    /** @throws io.fleetmend.platform.http.ProblemException when too many of that provider listen already */
    void requireRoom(TenantScope scope) {
        int listening = watches.entrySet().stream()
                .filter(watch -> Objects.equals(watch.getKey().provider(), scope.provider()))
                .mapToInt(watch -> watch.getValue().listeners())
                .sum();
        if (listening >= config.listenersPerProvider()) {
            throw Problems.unavailable("%d listen to progress already, which is the most.".formatted(listening));
        }
    }

    void join(TenantScope scope, Listener listener) {
        watches.compute(scope, (_, running) -> {
            ScopeWatch watch = running == null ? begin(scope) : running;
            watch.join(listener);
            return watch;
        });
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
        watches.values().forEach(ScopeWatch::end);
    }

    private ScopeWatch begin(TenantScope scope) {
        ScopeWatch watch = new ScopeWatch();
        Thread.ofVirtual().name("progress").start(() -> lookUntilAlone(scope, watch));
        return watch;
    }

    private void lookUntilAlone(TenantScope scope, ScopeWatch watch) {
        try {
            while (isHeard(scope) && stopped.getCount() > 0) {
                look(scope, watch);
                stopped.await(config.poll().toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A watch that nobody hears is gone, unless somebody joins it at this very moment. */
    private boolean isHeard(TenantScope scope) {
        @Nullable
        ScopeWatch left = watches.computeIfPresent(scope, (_, watch) -> watch.listeners() == 0 ? null : watch);
        return left != null;
    }

    private void look(TenantScope scope, ScopeWatch watch) {
        record Seen(List<Progress> open, List<Progress> closed) {}
        try {
            Seen seen = work.call(scope, () -> {
                List<Progress> open = deployments.all();
                Set<DeploymentId> vanished = new HashSet<>(watch.known());
                open.forEach(progress -> vanished.remove(progress.deployment()));
                return new Seen(open, deployments.these(vanished));
            });
            watch.look(seen.open(), seen.closed(), clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("Progress could not be looked at; trying again", e);
        }
    }
}
