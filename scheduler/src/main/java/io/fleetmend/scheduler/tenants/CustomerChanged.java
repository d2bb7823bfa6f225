package io.fleetmend.scheduler.tenants;

import io.fleetmend.contracts.tenant.v1.CustomerChangedV1;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what was told of a customer, and plans anew. */
@ApplicationScoped
class CustomerChanged implements EventHandler<CustomerChangedV1> {
    private final KnownCustomers customers;
    private final Timers timers;

    CustomerChanged(KnownCustomers customers, Timers timers) {
        this.customers = customers;
        this.timers = timers;
    }

    @Override
    public Class<CustomerChangedV1> event() {
        return CustomerChangedV1.class;
    }

    @Override
    public void handle(CustomerChangedV1 event) {
        customers.put(event);
        timers.planSoon(event.provider(), event.customer());
    }
}
