package io.fleetmend.ingest.source;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The row of a source. */
record SourceState(
        String name,
        @Nullable String release,
        boolean healthy,
        @Nullable Instant checkedAt,
        @Nullable Instant lastGoodAt,
        @Nullable String problem,
        @Nullable Told told,
        Known known,
        @Nullable String documentProblem,
        long documents,
        long changed,
        long setAside,
        @Nullable String reader) {
    /** While nothing changes, the others hear of a source once in this time. */
    private static final Duration TELL_AGAIN = Duration.ofHours(1);
    /** Whoever is told of it trusts it no longer than that, unless configured otherwise. */
    private static final Duration TRUSTED_FOR = Duration.ofHours(24);

    /** What the others heard last. */
    record Told(Instant at, boolean healthy, @Nullable String problem) {}

    static SourceState neverRead(String name, @Nullable String release) {
        return new SourceState(name, release, false, null, null, null, null, Known.NOTHING, null, 0, 0, 0, null);
    }

    boolean isWorthTelling(Instant now) {
        return told == null
                || told.healthy != healthy
                || !Objects.equals(told.problem, problem)
                || !now.isBefore(told.at.plus(TELL_AGAIN));
    }

    /** Neither when something is wrong, nor when nobody looked lately. */
    boolean canBeReliedOn(Instant now) {
        return healthy && !isOld(now);
    }

    private boolean isOld(Instant now) {
        return checkedAt != null && checkedAt.plus(TRUSTED_FOR).isBefore(now);
    }

    /** Why it cannot be relied on; null when it can, or was never read. */
    @Nullable
    String distrust(Instant now) {
        return healthy && isOld(now) ? "was looked at last at %s".formatted(checkedAt) : problem;
    }

    SourceState checked(Instant now, @Nullable String foundProblem) {
        return new SourceState(
                name,
                release,
                foundProblem == null,
                now,
                foundProblem == null ? now : lastGoodAt,
                foundProblem,
                told,
                known,
                documentProblem,
                documents,
                changed,
                setAside,
                reader);
    }

    SourceState took(Taken taken, Known document, String readBy) {
        return new SourceState(
                name,
                taken.release() == null ? release : taken.release(),
                healthy,
                checkedAt,
                lastGoodAt,
                problem,
                told,
                document,
                taken.problem(),
                taken.documents(),
                taken.changed(),
                taken.setAside().count(),
                readBy);
    }

    SourceState told(Instant now) {
        return new SourceState(
                name,
                release,
                healthy,
                checkedAt,
                lastGoodAt,
                problem,
                new Told(now, healthy, problem),
                known,
                documentProblem,
                documents,
                changed,
                setAside,
                reader);
    }
}
