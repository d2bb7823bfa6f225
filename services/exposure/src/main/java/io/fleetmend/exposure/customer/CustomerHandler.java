package io.fleetmend.exposure.customer;

import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A customer came, changed, or was off-boarded. */
@ApplicationScoped
class CustomerHandler implements EventHandler<CustomerChangedV1> {
    private final CustomerStore store;
    private final LiveEngine engine;

    CustomerHandler(CustomerStore store, LiveEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public Class<CustomerChangedV1> event() {
        return CustomerChangedV1.class;
    }

    @Override
    public void handle(CustomerChangedV1 changed) {
        store.put(changed);
        engine.change(live -> live.active(live.customer(changed.provider(), changed.customer()), changed.active()));
    }
}
