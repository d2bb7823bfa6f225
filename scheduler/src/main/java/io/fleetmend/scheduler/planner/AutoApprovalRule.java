package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1.AutoApproval;
import java.util.Optional;

/** What needs no person. Its own severity must be listed; {@code NOT_STATED} is a severity like any other here. */
public record AutoApprovalRule(AutoApproval rule) {
    /** The part of the rule that approves the bulletin, in words for the evidence; empty when it needs a person. */
    public Optional<String> approves(BulletinSummary bulletin) {
        if (rule.severities().contains(bulletin.severity())) {
            return Optional.of("severity " + bulletin.severity());
        }
        if (rule.knownExploited() && bulletin.knownExploited()) {
            return Optional.of("known to be exploited");
        }
        Double threshold = rule.epssAtLeast();
        Double epss = bulletin.epss();
        if (threshold != null && epss != null && epss >= threshold) {
            return Optional.of("EPSS %s at least %s".formatted(epss, threshold));
        }
        return Optional.empty();
    }
}
