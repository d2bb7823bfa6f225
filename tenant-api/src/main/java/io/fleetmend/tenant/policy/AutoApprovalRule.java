package io.fleetmend.tenant.policy;

import io.fleetmend.contracts.Severity;
import io.fleetmend.tenant.access.Input;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What needs no person; nothing listed means that everything does.
 *
 * @param knownExploited approve what is known to be exploited, whatever its severity
 * @param epssAtLeast 0 to 1; null for no rule on EPSS
 */
public record AutoApprovalRule(
        Set<Severity> severities,
        boolean knownExploited,
        @Nullable Double epssAtLeast) {
    public AutoApprovalRule {
        // sorted, so that the same rule always reads the same
        severities = new TreeSet<>(Input.atMost("severities", severities, Severity.values().length));
        if (epssAtLeast != null && !(epssAtLeast >= 0 && epssAtLeast <= 1)) {
            throw new IllegalArgumentException("epssAtLeast must be from 0 to 1, but was " + epssAtLeast);
        }
    }
}
