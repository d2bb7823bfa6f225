package io.fleetmend.exposure.endpoint;

import io.fleetmend.contracts.inventory.v1.EndpointRetiredV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** An endpoint is no longer managed: it has no findings any more and is not counted. What it proved is kept. */
@ApplicationScoped
class RetiredHandler implements EventHandler<EndpointRetiredV1> {
    private final EndpointStore store;
    private final LiveEngine engine;

    RetiredHandler(EndpointStore store, LiveEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public Class<EndpointRetiredV1> event() {
        return EndpointRetiredV1.class;
    }

    @Override
    public void handle(EndpointRetiredV1 retired) {
        store.retired(retired.endpoint(), retired.retiredAt());
        engine.change(live -> live.retire(retired.endpoint()));
    }
}
