package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** By when a bulletin has to be closed: the shortest of the policy's deadlines that it is in scope of. */
public final class Deadlines {
    private Deadlines() {}

    /** Null when no deadline concerns it. */
    public static @Nullable Instant of(BulletinSummary bulletin, @Nullable PolicyChangedV1 policy) {
        Instant earliest = null;
        if (policy != null) {
            for (PolicyChangedV1.Deadline deadline : policy.deadlines()) {
                if (isInScope(bulletin, deadline)) {
                    Instant at = bulletin.releasedAt().plus(deadline.within());
                    earliest = earliest == null || at.isBefore(earliest) ? at : earliest;
                }
            }
        }
        return earliest;
    }

    /** A bulletin without a stated severity, and a deadline without listed severities, leave nothing out (domain rule 2). */
    private static boolean isInScope(BulletinSummary bulletin, PolicyChangedV1.Deadline deadline) {
        boolean severity = bulletin.severity() == Severity.NOT_STATED
                || deadline.severities().isEmpty()
                || deadline.severities().contains(bulletin.severity());
        return severity && (!deadline.knownExploited() || bulletin.knownExploited());
    }
}
