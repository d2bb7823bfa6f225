package io.fleetmend.exposure.bulletin;

import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** A feed was checked: what depends on it may be relied on, or not. */
@ApplicationScoped
class FeedHandler implements EventHandler<FeedCheckedV1> {
    private final PublicationStore store;
    private final LiveEngine engine;
    private final ChangedBulletins changed;

    FeedHandler(PublicationStore store, LiveEngine engine, ChangedBulletins changed) {
        this.store = store;
        this.engine = engine;
        this.changed = changed;
    }

    @Override
    public Class<FeedCheckedV1> event() {
        return FeedCheckedV1.class;
    }

    @Override
    public void handle(FeedCheckedV1 feed) {
        store.put(feed);
        engine.change(live -> live.feed(feed));
    }

    @Override
    public void endOfRun(Scope scope) {
        changed.tell();
    }
}
