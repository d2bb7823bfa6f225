package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.exposure.engine.Compliance;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands now, in numbers.
 *
 * @param measured false while there is no endpoint: then nothing was measured, which is not the same as nothing being wrong
 * @param pairs by state, the not applicable ones left out
 * @param oldestEvidence null when no endpoint has any
 */
public record CustomerSummary(
        CustomerId customer,
        Instant asOf,
        boolean measured,
        Endpoints endpoints,
        Map<FindingState, Long> pairs,
        @Nullable Instant oldestEvidence) {
    public CustomerSummary {
        pairs = Map.copyOf(pairs);
    }

    static CustomerSummary of(CustomerId customer, Compliance compliance, Instant now) {
        return new CustomerSummary(
                customer,
                now,
                compliance.endpoints().total() > 0,
                compliance.endpoints(),
                compliance.pairs(),
                compliance.oldestEvidence());
    }
}
