package io.fleetmend.tenant.policy;

import io.fleetmend.contracts.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What holds where nobody has said anything: nothing is approved without a person and nothing is installed without a window; critical
 * and high are due within 14 days of release (Cyber Essentials), services may be restarted, machines may not, and evidence older than
 * three days is no evidence.
 */
final class PolicyDefaults {
    static final AutoApprovalRule AUTO_APPROVAL = new AutoApprovalRule(Set.of(), false, null);
    static final List<DeadlineRule> DEADLINES = List.of(
            new DeadlineRule("Cyber Essentials", Set.of(Severity.CRITICAL, Severity.HIGH), false, Duration.ofDays(14)));
    static final List<WindowRule> WINDOWS = List.of();
    static final List<FreezeRule> FREEZES = List.of();
    static final RestartRule RESTART = new RestartRule(true, false);
    static final Duration STALE_AFTER = Duration.ofDays(3);

    private PolicyDefaults() {}
}
