package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.tenant.customer.Customers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;

/** An endpoint counts from the day it is enrolled. */
@ApplicationScoped
class OnEnrolled implements EventHandler<EndpointEnrolledV1> {
    private final ManagedPeriods periods;
    private final UsageLedger ledger;
    private final UsageCorrections corrections;
    private final Customers customers;

    OnEnrolled(ManagedPeriods periods, UsageLedger ledger, UsageCorrections corrections, Customers customers) {
        this.periods = periods;
        this.ledger = ledger;
        this.corrections = corrections;
        this.customers = customers;
    }

    @Override
    public Class<EndpointEnrolledV1> event() {
        return EndpointEnrolledV1.class;
    }

    @Override
    public void handle(EndpointEnrolledV1 event) {
        periods.begin(
                event.provider(),
                event.customer(),
                event.endpoint(),
                event.enrolledAt(),
                event.endpointClass(),
                customers.timeZoneOf(event.customer()));
        corrections.correct(event.provider(), event.customer(), event.endpoint());
    }

    @Override
    public void endOfRun(Scope scope) {
        var customer = Objects.requireNonNull(scope.customer(), "endpoints belong to a customer");
        ledger.countUpToToday(Objects.requireNonNull(scope.provider()), customer, customers.timeZoneOf(customer));
    }
}
