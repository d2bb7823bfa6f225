package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A bulletin in the engine: a dense index for marking it in arrays, and what is known of it now. */
public final class Bulletin {
    final int index;
    private BulletinFacts facts;
    private @Nullable String exploited;
    private @Nullable String likeliest;
    private @Nullable Double epss;
    private int missingOn;

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
                facts.id(), facts.title(), facts.severity(), knownExploited(), epss, facts.releasedAt());
    }

    public Provenance provenance() {
        return new Provenance(facts.feed(), facts.firstSeenAt(), exploited, likeliest);
    }

    boolean knownExploited() {
        return exploited != null;
    }

    @Nullable
    Double epss() {
        return epss;
    }

    /** Counts the software on which it is missing, installed anywhere or not. */
    void missingOn(int more) {
        missingOn += more;
    }

    /** False for most of what was ever published: nothing that was ever seen is below its fix. */
    boolean isMissingOnAnything() {
        return missingOn > 0;
    }

    void revise(BulletinFacts newFacts) {
        facts = newFacts;
    }

    /**
     * True when that changed anything but names.
     *
     * @param newExploited the vulnerability that is known to be exploited
     * @param newLikeliest the one that the EPSS score is of
     */
    boolean score(@Nullable String newExploited, @Nullable String newLikeliest, @Nullable Double newEpss) {
        boolean changed = knownExploited() != (newExploited != null) || !Objects.equals(epss, newEpss);
        exploited = newExploited;
        likeliest = newLikeliest;
        epss = newEpss;
        return changed;
    }

    @Override
    public String toString() {
        return facts.id().toString();
    }
}
