package io.fleetmend.ingest.source;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A feed as the API shows it.
 *
 * @param state whether it is being read by the instance that answers
 * @param recordsRead how far the reading has come; null while none is under way
 * @param healthy whether it can be relied on now
 * @param lastGoodAt when it was last read whole; null if never
 * @param documents records in the document that was taken last
 * @param changed how many of them said something new
 * @param setAside how many of them could not be used
 * @param differingScores how many base scores of all that it ever said are not what their vectors give
 */
@Schema(name = "Source")
record SourceView(
        String source,
        @Nullable String release,
        State state,
        @Nullable Long recordsRead,
        boolean healthy,
        @Nullable String problem,
        @Nullable Instant checkedAt,
        @Nullable Instant lastGoodAt,
        @Nullable Instant documentDate,
        @Nullable String documentDigest,
        long documents,
        long changed,
        long setAside,
        long differingScores) {
    /** What happens to a feed now. */
    @Schema(name = "SourceActivity")
    enum State {
        NEVER_READ,
        READING,
        IDLE
    }

    static SourceView of(SourceState state, Optional<Progress> progress, long differingScores, Instant now) {
        return new SourceView(
                state.name(),
                state.release(),
                progress.isPresent() ? State.READING : state.checkedAt() == null ? State.NEVER_READ : State.IDLE,
                progress.map(Progress::records).orElse(null),
                state.canBeReliedOn(now),
                state.distrust(now),
                state.checkedAt(),
                state.lastGoodAt(),
                state.known().date(),
                state.known().digest(),
                state.documents(),
                state.changed(),
                state.setAside(),
                differingScores);
    }
}
