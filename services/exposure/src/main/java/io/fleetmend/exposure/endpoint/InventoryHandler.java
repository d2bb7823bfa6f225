package io.fleetmend.exposure.endpoint;

import io.fleetmend.contracts.finding.v1.EndpointFindingsChangedV1;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.InstalledSoftware;
import io.fleetmend.exposure.engine.InventoryChange;
import io.fleetmend.exposure.engine.Software;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.exposure.window.WindowCounts;
import io.fleetmend.platform.events.EventHandler;
import io.fleetmend.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** An endpoint said what is installed on it. What follows for its findings is told in the same transaction. */
@ApplicationScoped
class InventoryHandler implements EventHandler<InventoryReportedV1> {
    private final SoftwareNumbers numbers;
    private final EndpointStore store;
    private final LiveEngine engine;
    private final WindowCounts windows;
    private final Outbox outbox;
    private final Clock clock;

    InventoryHandler(
            SoftwareNumbers numbers,
            EndpointStore store,
            LiveEngine engine,
            WindowCounts windows,
            Outbox outbox,
            Clock clock) {
        this.numbers = numbers;
        this.store = store;
        this.engine = engine;
        this.windows = windows;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Class<InventoryReportedV1> event() {
        return InventoryReportedV1.class;
    }

    @Override
    public void handle(InventoryReportedV1 report) {
        // as precise as the schema keeps it: what is read back has to be what was told
        Instant at = report.receivedAt().truncatedTo(ChronoUnit.MICROS);
        List<Software> software = InstalledSoftware.of(report);
        numbers.ensure(software);
        InventoryChange change = engine.changeAndGet(live -> live.report(
                live.findOrEnrol(report.endpoint(), live.customer(report.provider(), report.customer())),
                report.os().release(),
                report.digest(),
                software,
                report.restart().requirement(),
                at));
        store.put(change.endpoint());
        store.addChange(change, report.digest(), at);
        windows.count(change, at);
        EndpointFindingsChangedV1 findings = engine.read(view -> findings(view, change, report));
        outbox.append(findings);
    }

    private EndpointFindingsChangedV1 findings(View view, InventoryChange change, InventoryReportedV1 report) {
        Endpoint endpoint = change.endpoint();
        return new EndpointFindingsChangedV1(
                report.provider(),
                report.customer(),
                report.endpoint(),
                report.digest(),
                clock.instant(),
                view.missing(endpoint),
                view.unreadable(endpoint),
                change.closed().stream().map(Bulletin::id).toList());
    }
}
