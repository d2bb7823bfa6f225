package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint stands by its evidence alone, before asking whether evidence and feeds can be relied on now.
 *
 * @param excepted missing, but excepted
 * @param earliestDeadline of what is missing or awaits a restart; null when nothing open has one
 * @param policy that the deadline was derived from
 * @param exceptions that were minded
 * @param exceptedUntil when the first of what is excepted is missing again; null when nothing is excepted
 */
record Standing(
        int isProtected,
        int awaiting,
        int missing,
        int excepted,
        int unknown,
        boolean unreadable,
        @Nullable Instant earliestDeadline,
        @Nullable PolicyChangedV1 policy,
        CustomerExceptions exceptions,
        @Nullable Instant exceptedUntil) {
    boolean holds(Customer customer, Instant now) {
        return policy == customer.policy()
                && exceptions == customer.exceptions()
                && (exceptedUntil == null || exceptedUntil.isAfter(now));
    }
}
