package io.fleetmend.scheduler.finding;

import io.fleetmend.contracts.finding.v1.EndpointFindingsChangedV1;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.scheduler.approval.Approvals;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;

/** Replaces what was known of an endpoint. */
@ApplicationScoped
class EndpointFindingsChanged implements EventHandler<EndpointFindingsChangedV1> {
    private final MissingUpdates updates;
    private final Approvals approvals;
    private final Timers timers;

    EndpointFindingsChanged(MissingUpdates updates, Approvals approvals, Timers timers) {
        this.updates = updates;
        this.approvals = approvals;
        this.timers = timers;
    }

    @Override
    public Class<EndpointFindingsChangedV1> event() {
        return EndpointFindingsChangedV1.class;
    }

    @Override
    public void handle(EndpointFindingsChangedV1 event) {
        updates.replace(event.provider(), event.customer(), event.endpoint(), event.missing());
        approvals.know(
                event.provider(),
                event.customer(),
                event.missing().stream().map(MissingUpdate::bulletin).toList());
        timers.planSoon(event.provider(), event.customer());
    }
}
