package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.FindingState;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands.
 *
 * @param pairs by state, the not applicable ones left out
 * @param oldestEvidence null when no endpoint has any
 */
public record Compliance(
        Map<FindingState, Long> pairs,
        Endpoints endpoints,
        @Nullable Instant oldestEvidence) {
    public Compliance {
        pairs = Map.copyOf(pairs);
    }
}
