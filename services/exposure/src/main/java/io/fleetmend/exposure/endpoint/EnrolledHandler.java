package io.fleetmend.exposure.endpoint;

import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** An endpoint came, or came back set up anew: until its next inventory nothing is known of it. */
@ApplicationScoped
class EnrolledHandler implements EventHandler<EndpointEnrolledV1> {
    private final EndpointStore store;
    private final LiveEngine engine;

    EnrolledHandler(EndpointStore store, LiveEngine engine) {
        this.store = store;
        this.engine = engine;
    }

    @Override
    public Class<EndpointEnrolledV1> event() {
        return EndpointEnrolledV1.class;
    }

    @Override
    public void handle(EndpointEnrolledV1 enrolled) {
        boolean known = engine.read(view -> view.endpoint(enrolled.endpoint()).isPresent());
        Endpoint endpoint = engine.changeAndGet(
                live -> live.enrol(enrolled.endpoint(), live.customer(enrolled.provider(), enrolled.customer())));
        store.put(endpoint);
        if (known) {
            store.addReinstallation(endpoint, enrolled.enrolledAt());
        }
    }
}
