package io.fleetmend.tenant.policy;

import io.fleetmend.contracts.Severity;
import io.fleetmend.tenant.access.Input;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/** One row of a compliance clock: what is in scope must be installed {@code within} that time of the vendor's release. */
public record DeadlineRule(String framework, Set<Severity> severities, boolean knownExploited, Duration within) {
    private static final Duration SHORTEST = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofDays(3650);

    public DeadlineRule {
        framework = Input.text("framework", framework, 100);
        severities = new TreeSet<>(Input.atMost("severities", severities, Severity.values().length));
        within = Input.duration("within", within, SHORTEST, LONGEST);
    }
}
