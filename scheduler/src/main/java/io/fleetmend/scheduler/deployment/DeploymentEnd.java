package io.fleetmend.scheduler.deployment;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1.State;
import io.fleetmend.scheduler.timer.TimerHandler;
import io.fleetmend.scheduler.timer.TimerKind;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Ends a deployment once its window is over and nobody is at work any more. */
@ApplicationScoped
class DeploymentEnd implements TimerHandler {
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);
    /** A restart may take days; the deployment does not wait for it. */
    private static final Set<String> AT_WORK = Set.of("PLANNED", "READY", "LEASED", "RUNNING", "VERIFYING");

    private final Deployments deployments;
    private final Timers timers;
    private final Clock clock;

    DeploymentEnd(Deployments deployments, Timers timers, Clock clock) {
        this.deployments = deployments;
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.DEPLOYMENT;
    }

    @Override
    public void due(ProviderId provider, CustomerId customer, UUID subject) {
        Instant now = clock.instant();
        deployments.find(new DeploymentId(subject)).ifPresent(deployment -> {
            Instant end = deployment.window().end();
            if (end.isAfter(now)) {
                timers.set(kind(), subject, provider, customer, end);
            } else if (deployment.jobs().keySet().stream().anyMatch(AT_WORK::contains)) {
                timers.set(kind(), subject, provider, customer, now.plus(LOOK_AGAIN));
            } else {
                deployments.move(provider, deployment, State.FINISHED, "planner", now, State.RUNNING, State.HALTED);
            }
        });
    }
}
