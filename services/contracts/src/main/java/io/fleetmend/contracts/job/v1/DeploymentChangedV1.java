package io.fleetmend.contracts.job.v1;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;

/** A deployment began, was halted, resumed or cancelled, or ended. */
public record DeploymentChangedV1(
        ProviderId provider,
        CustomerId customer,
        DeploymentId deployment,
        State state,
        List<BulletinId> bulletins,
        Instant changedAt)
        implements Event {
    public DeploymentChangedV1 {
        bulletins = List.copyOf(bulletins);
    }

    /** Where a deployment stands. */
    public enum State {
        RUNNING,
        HALTED,
        CANCELLED,
        FINISHED
    }

    @Override
    public Topic topic() {
        return Topic.DEPLOYMENT;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "deployment/" + deployment;
    }
}
