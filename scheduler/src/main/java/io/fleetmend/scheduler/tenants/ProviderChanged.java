package io.fleetmend.scheduler.tenants;

import io.fleetmend.contracts.tenant.v1.ProviderChangedV1;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps what was told of a provider. */
@ApplicationScoped
class ProviderChanged implements EventHandler<ProviderChangedV1> {
    private final KnownCustomers customers;

    ProviderChanged(KnownCustomers customers) {
        this.customers = customers;
    }

    @Override
    public Class<ProviderChangedV1> event() {
        return ProviderChangedV1.class;
    }

    @Override
    public void handle(ProviderChangedV1 event) {
        customers.put(event);
    }
}
