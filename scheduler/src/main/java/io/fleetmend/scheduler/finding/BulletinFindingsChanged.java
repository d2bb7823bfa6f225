package io.fleetmend.scheduler.finding;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1;
import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1.Affected;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.scheduler.approval.Approvals;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Replaces what was known of a bulletin with a customer. */
@ApplicationScoped
class BulletinFindingsChanged implements EventHandler<BulletinFindingsChangedV1> {
    private final MissingUpdates updates;
    private final Approvals approvals;
    private final Timers timers;

    BulletinFindingsChanged(MissingUpdates updates, Approvals approvals, Timers timers) {
        this.updates = updates;
        this.approvals = approvals;
        this.timers = timers;
    }

    @Override
    public Class<BulletinFindingsChangedV1> event() {
        return BulletinFindingsChangedV1.class;
    }

    @Override
    public void handle(BulletinFindingsChangedV1 event) {
        Map<EndpointId, MissingUpdate> affected = event.affected().stream()
                .collect(Collectors.toMap(
                        Affected::endpoint, one -> new MissingUpdate(event.bulletin(), one.packages(), one.held())));
        updates.replace(event.provider(), event.customer(), event.bulletin().bulletin(), affected);
        if (!affected.isEmpty()) {
            approvals.know(event.provider(), event.customer(), List.of(event.bulletin()));
        }
        timers.planSoon(event.provider(), event.customer());
    }
}
