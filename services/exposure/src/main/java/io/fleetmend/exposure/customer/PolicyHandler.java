package io.fleetmend.exposure.customer;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Other rules are in force for a customer: other deadlines, another age at which evidence is stale. */
@ApplicationScoped
class PolicyHandler implements EventHandler<PolicyChangedV1> {
    private final CustomerStore store;
    private final LiveEngine engine;

    PolicyHandler(CustomerStore store, LiveEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public Class<PolicyChangedV1> event() {
        return PolicyChangedV1.class;
    }

    @Override
    public void handle(PolicyChangedV1 policy) {
        store.put(policy);
        engine.change(live -> live.policy(policy));
    }
}
