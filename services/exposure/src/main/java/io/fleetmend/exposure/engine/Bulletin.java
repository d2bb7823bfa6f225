package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import org.jspecify.annotations.Nullable;

/** A bulletin in the engine: a dense index for marking it in arrays, and what is known of it now. */
public final class Bulletin {
    final int index;
    private BulletinFacts facts;
    private BulletinScores scores = BulletinScores.NONE;
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
                facts.id(), facts.title(), facts.severity(), knownExploited(), epss(), facts.releasedAt());
    }

    public Provenance provenance() {
        return new Provenance(
                facts.feed(),
                facts.firstSeenAt(),
                scores.exploited(),
                scores.epss() == null ? null : scores.epss().vulnerability(),
                scores.cvss(),
                scores.decision());
    }

    boolean knownExploited() {
        return scores.exploited() != null;
    }

    @Nullable
    Double epss() {
        return scores.probability();
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

    BulletinScores scores() {
        return scores;
    }

    void score(BulletinScores newScores) {
        scores = newScores;
    }

    @Override
    public String toString() {
        return facts.id().toString();
    }
}
