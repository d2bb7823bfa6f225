package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.contracts.finding.v1.FindingState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin on an endpoint, derived.
 *
 * @param deadline by the customer's policy; null when none concerns it
 * @param distrust why the feeds that the state rests on cannot be relied on now; null when they can
 */
public record Pair(
        Endpoint endpoint,
        BulletinSummary bulletin,
        Provenance provenance,
        FindingState state,
        Remedies remedies,
        @Nullable Instant deadline,
        @Nullable String distrust) {}
