package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.planner.Supersedence.Standing;
import io.fleetmend.scheduler.planner.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a bulletin stands with a customer.
 *
 * @param decidedBy the person, or {@code policy: …} with the rule; empty while nobody decided
 * @param forProvider declined for all customers of the provider; such a decline holds, whatever was decided for this customer
 * @param reason the person's own words
 * @param endpoints on how many it is missing; null until that was counted
 * @param supersededBy what installs it along wherever it is missing, so that it needs no decision; null when nothing does
 */
public record Approval(
        CustomerId customer,
        BulletinSummary bulletin,
        Verdict.State state,
        String decidedBy,
        Instant decidedAt,
        boolean forProvider,
        @Nullable String reason,
        @Nullable Integer endpoints,
        @Nullable BulletinId supersededBy) {
    static Approval of(Row row) {
        return new Approval(
                row.customer(),
                row.json(BulletinSummary.class, "summary"),
                row.one(Verdict.State.class, "state"),
                row.text("decided_by"),
                row.time("decided_at"),
                row.flag("for_provider"),
                row.textOrNull("reason"),
                row.countOrNull("endpoints"),
                row.bulletinOrNull("superseded_by"));
    }

    Verdict verdict() {
        return new Verdict(state, decidedBy, decidedAt);
    }

    boolean isCountedAs(Standing standing) {
        return endpoints != null && new Standing(endpoints, supersededBy).equals(standing);
    }
}
