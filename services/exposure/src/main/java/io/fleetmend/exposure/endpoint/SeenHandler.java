package io.fleetmend.exposure.endpoint;

import io.fleetmend.contracts.inventory.v1.EndpointSeenV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** An endpoint confirmed its inventory: its evidence is fresh again, if it is the inventory that we know. */
@ApplicationScoped
class SeenHandler implements EventHandler<EndpointSeenV1> {
    private final EndpointStore store;
    private final LiveEngine engine;

    SeenHandler(EndpointStore store, LiveEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public Class<EndpointSeenV1> event() {
        return EndpointSeenV1.class;
    }

    @Override
    public void handle(EndpointSeenV1 seen) {
        boolean confirmed = engine.changeAndGet(live -> live.seen(seen.endpoint(), seen.digest(), seen.seenAt()));
        if (confirmed) {
            store.seen(seen.endpoint(), seen.seenAt());
        }
    }
}
