package io.fleetmend.contracts.bulletin.v1;

import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether what a feed says can be relied on. Told when that changes, and at most hourly while it does not. While a feed is not
 * healthy, what depends on it is unknown, never compliant (domain rule 1).
 *
 * @param source {@code debian-osv}, {@code debian-archive:bookworm-security}, {@code kev}, {@code epss}
 * @param release the release whose updates it lists, {@code debian:12}; null for a feed that belongs to no release
 * @param lastGoodAt when it was last read whole; null if never
 * @param problem what is wrong, for people; null while healthy
 */
public record FeedCheckedV1(
        String source,
        @Nullable String release,
        boolean healthy,
        Instant checkedAt,
        @Nullable Instant lastGoodAt,
        @Nullable String problem)
        implements Event {
    @Override
    public Topic topic() {
        return Topic.FEED;
    }

    @Override
    public Scope scope() {
        return Scope.GLOBAL;
    }

    @Override
    public String entity() {
        return source;
    }
}
