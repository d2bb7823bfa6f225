package io.fleetmend.scheduler.tenants;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what was told of a policy, and plans anew. */
@ApplicationScoped
class PolicyChanged implements EventHandler<PolicyChangedV1> {
    private final KnownCustomers customers;
    private final Timers timers;

    PolicyChanged(KnownCustomers customers, Timers timers) {
        this.customers = customers;
        this.timers = timers;
    }

    @Override
    public Class<PolicyChangedV1> event() {
        return PolicyChangedV1.class;
    }

    @Override
    public void handle(PolicyChangedV1 event) {
        customers.put(event);
        timers.planSoon(event.provider(), event.customer());
    }
}
