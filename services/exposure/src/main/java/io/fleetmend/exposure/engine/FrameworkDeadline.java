package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.time.Duration;
import java.time.Instant;

/**
 * What one framework asks of a bulletin. Its clock starts when the vendor published; how it would stand by when we read of it is shown
 * beside, for whoever has to explain a late start.
 *
 * @param due by the vendor's publication: this one counts
 * @param dueSinceFirstSeen by when we first read it
 */
public record FrameworkDeadline(String framework, Duration within, Instant due, Instant dueSinceFirstSeen) {
    static FrameworkDeadline of(PolicyChangedV1.Deadline deadline, Instant releasedAt, Instant firstSeenAt) {
        return new FrameworkDeadline(
                deadline.framework(),
                deadline.within(),
                releasedAt.plus(deadline.within()),
                firstSeenAt.plus(deadline.within()));
    }
}
