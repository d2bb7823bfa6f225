package io.fleetmend.scheduler.decision;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1.Decision;
import io.fleetmend.scheduler.database.Texts;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision for many customers.
 *
 * @param customers absent: all that the caller sees. A caller who sees the whole provider then declines, and lifts, for the provider as
 *     a whole, customers to come included
 * @param reason needed to decline and to lift
 */
public record BulkDecision(
        @Nullable List<CustomerId> customers,
        List<BulletinId> bulletins,
        Decision decision,
        @Nullable String reason) {
    private static final int MOST_BULLETINS = 500;
    private static final int MOST_CUSTOMERS = 2000;
    private static final int LONGEST_REASON = 1000;

    public BulkDecision {
        Texts.required("decision", decision);
        bulletins = bulletins == null ? List.of() : List.copyOf(new LinkedHashSet<>(bulletins));
        between("bulletins", bulletins.size(), MOST_BULLETINS);
        if (customers != null) {
            customers = List.copyOf(new LinkedHashSet<>(customers));
            between("customers", customers.size(), MOST_CUSTOMERS);
        }
        Texts.atMost("reason", reason, LONGEST_REASON);
        if (decision != Decision.APPROVED && (reason == null || reason.isBlank())) {
            throw new IllegalArgumentException("reason must say why, but was empty");
        }
    }

    private static void between(String field, int size, int most) {
        if (size < 1 || size > most) {
            throw new IllegalArgumentException("%s must have 1 to %d entries, but had %d".formatted(field, most, size));
        }
    }
}
