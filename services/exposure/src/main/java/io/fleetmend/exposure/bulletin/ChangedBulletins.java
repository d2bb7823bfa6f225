package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1;
import io.fleetmend.contracts.finding.v1.BulletinFindingsChangedV1.Affected;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.Customer;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells, once per run of events, each customer at which a changed bulletin is missing, or was until now, where it is missing.
 */
@ApplicationScoped
class ChangedBulletins {
    private final LiveEngine engine;
    private final Outbox outbox;
    private final Clock clock;

    ChangedBulletins(LiveEngine engine, Outbox outbox, Clock clock) {
        this.engine = engine;
        this.outbox = outbox;
        this.clock = clock;
    }

    void tell() {
        outbox.append(engine.changeAndGet(this::events));
    }

    private List<BulletinFindingsChangedV1> events(Engine changed) {
        Instant now = clock.instant();
        List<BulletinFindingsChangedV1> events = new ArrayList<>();
        changed.takeChangedBulletins().forEach((bulletin, before) -> addEvents(changed, bulletin, before, now, events));
        return events;
    }

    private static void addEvents(
            Engine changed,
            Bulletin bulletin,
            Set<Customer> before,
            Instant now,
            List<BulletinFindingsChangedV1> events) {
        Map<Customer, List<Affected>> affected = changed.view().reach().affected(bulletin);
        Set<Customer> customers = new LinkedHashSet<>(before);
        customers.addAll(affected.keySet());
        for (Customer customer : customers) {
            events.add(new BulletinFindingsChangedV1(
                    customer.provider(),
                    customer.id(),
                    bulletin.summary(),
                    now,
                    affected.getOrDefault(customer, List.of())));
        }
    }
}
