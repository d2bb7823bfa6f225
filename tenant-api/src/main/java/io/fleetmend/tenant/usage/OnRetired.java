package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.inventory.v1.EndpointRetiredV1;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;

/** The day of the retirement is the last that counts. */
@ApplicationScoped
class OnRetired implements EventHandler<EndpointRetiredV1> {
    private final ManagedPeriods periods;
    private final UsageLedger ledger;
    private final UsageCorrections corrections;
    private final Customers customers;

    OnRetired(ManagedPeriods periods, UsageLedger ledger, UsageCorrections corrections, Customers customers) {
        this.periods = periods;
        this.ledger = ledger;
        this.corrections = corrections;
        this.customers = customers;
    }

    @Override
    public Class<EndpointRetiredV1> event() {
        return EndpointRetiredV1.class;
    }

    @Override
    public void handle(EndpointRetiredV1 event) {
        var zone = customers.timeZoneOf(event.customer());
        if (!periods.end(event.provider(), event.customer(), event.endpoint(), event.retiredAt(), zone)) {
            throw new IllegalStateException(
                    "endpoint %s is retired but was never enrolled".formatted(event.endpoint()));
        }
        ledger.countUpToToday(event.provider(), event.customer(), zone);
        corrections.correct(event.provider(), event.customer(), event.endpoint());
    }
}
