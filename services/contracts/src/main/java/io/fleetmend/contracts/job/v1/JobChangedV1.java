package io.fleetmend.contracts.job.v1;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A job moved to a state.
 *
 * @param bulletins what it is meant to close
 * @param attempt counted from 1; 0 before the first lease
 * @param reason why, from a closed list, when it ended other than well; else null
 */
public record JobChangedV1(
        ProviderId provider,
        CustomerId customer,
        DeploymentId deployment,
        JobId job,
        EndpointId endpoint,
        JobState state,
        int attempt,
        @Nullable String reason,
        List<BulletinId> bulletins,
        Instant changedAt)
        implements Event {
    public JobChangedV1 {
        bulletins = List.copyOf(bulletins);
    }

    @Override
    public Topic topic() {
        return Topic.JOB;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "job/" + job;
    }
}
