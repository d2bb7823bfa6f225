package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Whether what vendors publish for a release is known completely now. While it is not, nothing is known to be protected. */
final class Feeds {
    private final Map<String, FeedCheckedV1> bySource = new TreeMap<>();
    private final Map<String, Set<String>> bulletinFeeds = new HashMap<>();

    void checked(FeedCheckedV1 feed) {
        bySource.put(feed.source(), feed);
    }

    /** Bulletins for the release come from that feed, so it has to be healthy too. */
    void supplies(String feed, String release) {
        bulletinFeeds.computeIfAbsent(release, key -> new TreeSet<>()).add(feed);
    }

    /**
     * Why the release's feeds cannot be relied on; empty when they can: there is at least one feed of the release, and all of them and
     * all feeds that its bulletins come from are healthy and were read lately.
     */
    Optional<String> distrust(@Nullable String release, Instant now, Duration staleAfter) {
        boolean listed = false;
        for (FeedCheckedV1 feed : bySource.values()) {
            boolean ofRelease = feed.release() != null && feed.release().equals(release);
            if (ofRelease || bulletinFeeds.getOrDefault(release, Set.of()).contains(feed.source())) {
                Optional<String> wrong = wrong(feed, now, staleAfter);
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            listed |= ofRelease;
        }
        return listed ? Optional.empty() : Optional.of("no feed lists the updates of %s".formatted(release));
    }

    private static Optional<String> wrong(FeedCheckedV1 feed, Instant now, Duration staleAfter) {
        if (!feed.healthy()) {
            return Optional.of("feed %s is not healthy: %s".formatted(feed.source(), feed.problem()));
        }
        if (feed.lastGoodAt() == null || feed.checkedAt().plus(staleAfter).isBefore(now)) {
            return Optional.of("feed %s was last read at %s".formatted(feed.source(), feed.checkedAt()));
        }
        return Optional.empty();
    }
}
