package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bulletin in the engine: a dense index for marking it in arrays, and what is known of it now. */
public final class Bulletin {
    final int index;
    private BulletinFacts facts;
    private boolean knownExploited;
    private @Nullable Double epss;

    Bulletin(int index, BulletinFacts facts) {
        this.index = index;
        this.facts = facts;
    }

    public BulletinId id() {
        return facts.id();
    }

    public BulletinFacts facts() {
        return facts;
    }

    public BulletinSummary summary() {
        return new BulletinSummary(
                facts.id(), facts.title(), facts.severity(), knownExploited, epss, facts.releasedAt());
    }

    void revise(BulletinFacts newFacts) {
        facts = newFacts;
    }

    /** True when that changed anything. */
    boolean score(boolean newKnownExploited, @Nullable Double newEpss) {
        boolean changed = knownExploited != newKnownExploited || !Objects.equals(epss, newEpss);
        knownExploited = newKnownExploited;
        epss = newEpss;
        return changed;
    }

    @Override
    public String toString() {
        return facts.id().toString();
    }
}
