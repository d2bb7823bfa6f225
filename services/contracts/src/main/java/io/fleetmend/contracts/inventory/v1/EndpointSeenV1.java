package io.fleetmend.contracts.inventory.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;

/** The endpoint confirmed that its inventory still has this digest. Told at most hourly per endpoint: it keeps evidence fresh. */
public record EndpointSeenV1(
        ProviderId provider, CustomerId customer, EndpointId endpoint, String digest, Instant seenAt) implements Event {
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
