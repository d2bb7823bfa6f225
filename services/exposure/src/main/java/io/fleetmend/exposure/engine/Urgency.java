package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What comes first: the least time left, what is overdue before anything; then what is known to be exploited, the severity, the score.
 *
 * @param deadline null when none concerns it: after everything that has one
 */
record Urgency(BulletinSummary bulletin, @Nullable Instant deadline, Score score) implements Comparable<Urgency> {
    private static final Comparator<Urgency> MOST_URGENT_FIRST = Comparator.comparing(
                    Urgency::deadline, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(urgency -> !urgency.bulletin().knownExploited())
            .thenComparing(urgency -> rank(urgency.bulletin().severity()))
            .thenComparing(urgency -> -urgency.score().total())
            .thenComparing(urgency -> urgency.bulletin().bulletin().value());

    static Urgency of(Bulletin bulletin, @Nullable Duration within, Instant now) {
        BulletinSummary summary = bulletin.summary();
        return new Urgency(summary, within == null ? null : summary.releasedAt().plus(within), Score.of(bulletin, now));
    }

    /** What a vendor does not rate is not thereby harmless. */
    private static int rank(Severity severity) {
        return severity == Severity.NOT_STATED ? Severity.HIGH.ordinal() : severity.ordinal();
    }

    @Override
    public int compareTo(Urgency other) {
        return MOST_URGENT_FIRST.compare(this, other);
    }
}
