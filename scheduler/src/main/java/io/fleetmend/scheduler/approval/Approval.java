package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.scheduler.database.Row;
import io.fleetmend.scheduler.planner.Verdict;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a bulletin stands with a customer.
 *
 * @param decidedBy the person, or {@code policy: …} with the rule; empty while nobody decided
 * @param reason the person's own words
 */
public record Approval(
        CustomerId customer,
        BulletinSummary bulletin,
        Verdict.State state,
        String decidedBy,
        Instant decidedAt,
        @Nullable String reason) {
    static Approval of(Row row) {
        return new Approval(
                row.customer(),
                row.json(BulletinSummary.class, "summary"),
                row.one(Verdict.State.class, "state"),
                row.text("decided_by"),
                row.time("decided_at"),
                row.textOrNull("reason"));
    }

    Verdict verdict() {
        return new Verdict(state, decidedBy, decidedAt);
    }
}
