package io.fleetmend.contracts.tenant.v1;

import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;

/** A provider as it is now. */
public record ProviderChangedV1(ProviderId provider, String name, boolean active) implements Event {
    @Override
    public Topic topic() {
        return Topic.TENANT;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider);
    }

    @Override
    public String entity() {
        return "provider/" + provider;
    }
}
