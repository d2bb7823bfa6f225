package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.ComplianceMeasuredV1.Endpoints;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.exposure.engine.Compliance;
import java.util.Map;

/**
 * How an endpoint stands now.
 *
 * @param pairs by state, the not applicable ones left out
 */
public record EndpointStanding(EndpointId endpoint, Verdict standing, Map<FindingState, Long> pairs) {
    /** Each endpoint is in exactly one of them, and counted so at its customer. */
    public enum Verdict {
        /** Nothing that is open is past its deadline; it may well miss something. */
        COMPLIANT,
        OVERDUE,
        /** Something about it is not known, whatever else is. */
        UNKNOWN
    }

    public EndpointStanding {
        pairs = Map.copyOf(pairs);
    }

    static EndpointStanding of(EndpointId endpoint, Compliance compliance) {
        return new EndpointStanding(endpoint, verdict(compliance.endpoints()), compliance.pairs());
    }

    private static Verdict verdict(Endpoints alone) {
        if (alone.unknown() > 0) {
            return Verdict.UNKNOWN;
        }
        return alone.overdue() > 0 ? Verdict.OVERDUE : Verdict.COMPLIANT;
    }
}
