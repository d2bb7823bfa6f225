package io.fleetmend.tenant.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.finding.v1.FindingState;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands.
 *
 * @param measured false: nothing is known yet, which is not compliant; everything else is absent then
 * @param statement for people, so that no reader has to guess what absent numbers mean
 * @param states number of (endpoint, bulletin) pairs by state
 * @param ratio compliant endpoints of all, rounded down; absent without endpoints, for none of none is not everything
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Compliance(
        boolean measured,
        String statement,
        @Nullable Instant asOf,
        @Nullable Map<FindingState, Long> states,
        @Nullable Endpoints endpoints,
        @Nullable BigDecimal ratio,
        @Nullable Instant oldestEvidence) {
    static final Compliance NOTHING_YET =
            new Compliance(false, "Nothing has been measured yet.", null, null, null, null, null);
    private static final int DIGITS = 4;

    /** Every endpoint is in exactly one of compliant, overdue and unknown. */
    public record Endpoints(long total, long compliant, long overdue, long unknown) {}

    static Compliance of(Snapshot row) {
        return new Compliance(
                true,
                statement(row),
                row.asOf,
                states(row.pairs),
                new Endpoints(row.total, row.compliant, row.overdue, row.unknown),
                ratio(row),
                row.oldestEvidence);
    }

    private static String statement(Snapshot row) {
        return row.total == 0
                ? "There are no endpoints, so there is nothing that could be compliant."
                : "%d of %d endpoints are compliant, %d are overdue, of %d it is unknown."
                        .formatted(row.compliant, row.total, row.overdue, row.unknown);
    }

    private static @Nullable BigDecimal ratio(Snapshot row) {
        return row.total == 0
                ? null
                : BigDecimal.valueOf(row.compliant).divide(BigDecimal.valueOf(row.total), DIGITS, RoundingMode.DOWN);
    }

    private static Map<FindingState, Long> states(String json) {
        try {
            return ContractsJson.get().readValue(json, new TypeReference<Map<FindingState, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored counts cannot be read", e);
        }
    }
}
