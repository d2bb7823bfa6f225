package io.fleetmend.contracts.inventory.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;

/** The endpoint is no longer managed; its key is worth nothing from now on. */
public record EndpointRetiredV1(ProviderId provider, CustomerId customer, EndpointId endpoint, Instant retiredAt)
        implements Event {
    @Override
    public Topic topic() {
        return Topic.INVENTORY;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "endpoint/" + endpoint;
    }
}
