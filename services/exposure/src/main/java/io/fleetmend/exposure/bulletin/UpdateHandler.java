package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.exposure.engine.SecurityUpdates;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** A pocket of a vendor's archive offers something else. */
@ApplicationScoped
class UpdateHandler implements EventHandler<UpdatePublishedV1> {
    private final PublicationStore store;
    private final LiveEngine engine;
    private final ChangedBulletins changed;

    UpdateHandler(PublicationStore store, LiveEngine engine, ChangedBulletins changed) {
        this.store = store;
        this.engine = engine;
        this.changed = changed;
    }

    @Override
    public Class<UpdatePublishedV1> event() {
        return UpdatePublishedV1.class;
    }

    @Override
    public void handle(UpdatePublishedV1 update) {
        store.put(update);
        boolean rebuilt = SecurityUpdates.hasRebuild(update);
        Instant releasedAt = rebuilt ? store.putRebuild(update) : update.indexDate();
        engine.change(live -> {
            live.offer(update);
            if (rebuilt) {
                live.rebuild(update, releasedAt);
            }
        });
    }

    @Override
    public void endOfRun(Scope scope) {
        changed.tell();
    }
}
