package io.fleetmend.tenant.policy;

import io.fleetmend.tenant.access.Input;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy as its owner, a provider or a customer, wrote it down. What is absent is inherited: a customer's from its provider, a
 * provider's from {@link PolicyDefaults}. An empty list is not absent: it means none.
 *
 * @param staleAfter how old the newest evidence of an endpoint may be before its states are unknown
 */
public record PolicyBody(
        @Nullable AutoApprovalRule autoApproval,
        @Nullable List<DeadlineRule> deadlines,
        @Nullable List<WindowRule> windows,
        @Nullable List<FreezeRule> freezes,
        @Nullable RestartRule restart,
        @Nullable Duration staleAfter) {
    static final PolicyBody EMPTY = new PolicyBody(null, null, null, null, null, null);
    private static final int MOST_RULES = 50;
    private static final int MOST_FREEZES = 100;
    private static final Duration SHORTEST_STALE = Duration.ofHours(1);
    private static final Duration LONGEST_STALE = Duration.ofDays(365);

    public PolicyBody {
        deadlines = deadlines == null ? null : List.copyOf(Input.atMost("deadlines", deadlines, MOST_RULES));
        windows = windows == null ? null : List.copyOf(Input.atMost("windows", windows, MOST_RULES));
        freezes = freezes == null ? null : List.copyOf(Input.atMost("freezes", freezes, MOST_FREEZES));
        if (windows != null) {
            Set<String> ids = new HashSet<>();
            for (int i = 0; i < windows.size(); i++) {
                String id = windows.get(i).id();
                if (!ids.add(id)) {
                    throw new IllegalArgumentException(
                            "windows[%d].id must be its own, but '%s' is there twice".formatted(i, id));
                }
            }
        }
        staleAfter =
                staleAfter == null ? null : Input.duration("staleAfter", staleAfter, SHORTEST_STALE, LONGEST_STALE);
    }
}
