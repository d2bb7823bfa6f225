package io.fleetmend.agent.inventory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the last refresh of the package indexes went.
 *
 * @param complete every index was fetched; old ones in their place do not count
 * @param attemptedAt when it was tried
 * @param completeAt when it last was complete; null if never
 * @param problem apt's words when it was not complete
 */
public record RefreshRecord(
        boolean complete,
        @Nullable Instant attemptedAt,
        @Nullable Instant completeAt,
        @Nullable String problem) {
    public static final RefreshRecord NEVER = new RefreshRecord(false, null, null, "never refreshed");
}
