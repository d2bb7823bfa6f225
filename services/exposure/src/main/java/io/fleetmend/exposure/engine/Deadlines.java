package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** By when a bulletin has to be closed: the shortest of the policy's deadlines that it is in scope of. */
public final class Deadlines {
    private Deadlines() {}

    /** Null when no deadline concerns it. */
    public static @Nullable Instant of(BulletinSummary bulletin, @Nullable PolicyChangedV1 policy) {
        Duration within = within(bulletin.severity(), bulletin.knownExploited(), policy);
        return within == null ? null : bulletin.releasedAt().plus(within);
    }

    /** Of each framework that concerns it, the first one due first. */
    public static List<FrameworkDeadline> each(
            BulletinSummary bulletin, Instant firstSeenAt, @Nullable PolicyChangedV1 policy) {
        if (policy == null) {
            return List.of();
        }
        return policy.deadlines().stream()
                .filter(deadline -> isInScope(bulletin.severity(), bulletin.knownExploited(), deadline))
                .map(deadline -> FrameworkDeadline.of(deadline, bulletin.releasedAt(), firstSeenAt))
                .sorted(Comparator.comparing(FrameworkDeadline::due).thenComparing(FrameworkDeadline::framework))
                .toList();
    }

    /** How long after its release; null when no deadline concerns it. */
    static @Nullable Duration within(Severity severity, boolean knownExploited, @Nullable PolicyChangedV1 policy) {
        Duration shortest = null;
        if (policy != null) {
            for (PolicyChangedV1.Deadline deadline : policy.deadlines()) {
                if (isInScope(severity, knownExploited, deadline)
                        && (shortest == null || deadline.within().compareTo(shortest) < 0)) {
                    shortest = deadline.within();
                }
            }
        }
        return shortest;
    }

    /** A bulletin without a stated severity, and a deadline without listed severities, leave nothing out (domain rule 2). */
    private static boolean isInScope(Severity severity, boolean knownExploited, PolicyChangedV1.Deadline deadline) {
        boolean rated = severity == Severity.NOT_STATED
                || deadline.severities().isEmpty()
                || deadline.severities().contains(severity);
        return rated && (!deadline.knownExploited() || knownExploited);
    }
}
