package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an endpoint stands by its evidence alone, before asking whether evidence and feeds can be relied on now.
 *
 * @param earliestDeadline of what is missing or awaits a restart; null when nothing open has one
 * @param policy that the deadline was derived from
 */
record Standing(
        int isProtected,
        int awaiting,
        int missing,
        int unknown,
        boolean unreadable,
        @Nullable Instant earliestDeadline,
        @Nullable PolicyChangedV1 policy) {}
