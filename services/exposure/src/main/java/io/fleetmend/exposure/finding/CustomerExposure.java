package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Severity;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.exposure.engine.Score;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands now.
 *
 * @param measured false while there is no endpoint: then nothing was measured, which is not the same as nothing being wrong
 * @param pairs by state, the not applicable ones left out
 * @param oldestEvidence null when no endpoint has any
 * @param worst what is missing somewhere, the highest score first
 */
public record CustomerExposure(
        CustomerId customer,
        Instant asOf,
        boolean measured,
        Map<FindingState, Long> pairs,
        Endpoints endpoints,
        @Nullable Instant oldestEvidence,
        List<MissingBulletin> worst) {
    public CustomerExposure {
        pairs = Map.copyOf(pairs);
        worst = List.copyOf(worst);
    }

    /** @param endpoints on how many it is missing */
    public record MissingBulletin(
            BulletinId bulletin, String title, Severity severity, Instant releasedAt, long endpoints, Score score) {}
}
