package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.bulletin.v1.BulletinPublishedV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A bulletin was published, revised or withdrawn. */
@ApplicationScoped
class BulletinHandler implements EventHandler<BulletinPublishedV1> {
    private final PublicationStore store;
    private final LiveEngine engine;
    private final ChangedBulletins changed;

    BulletinHandler(PublicationStore store, LiveEngine engine, ChangedBulletins changed) {
        this.store = store;
        this.engine = engine;
        this.changed = changed;
    }

    @Override
    public Class<BulletinPublishedV1> event() {
        return BulletinPublishedV1.class;
    }

    @Override
    public void handle(BulletinPublishedV1 bulletin) {
        if (store.put(bulletin)) {
            engine.change(live -> Publication.publish(live, bulletin));
        }
    }

    @Override
    public void endOfRun(Scope scope) {
        changed.tell();
    }
}
