package io.fleetmend.contracts.finding.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a customer stands at a moment, told whenever it changed, and twice a day where it did not.
 *
 * @param pairs number of (endpoint, bulletin) pairs by state; not applicable ones are left out, the rest sums to all pairs
 * @param endpoints every endpoint of the customer, and how many of them are compliant (nothing overdue, nothing unknown), overdue
 *     and unknown; the three sum to the total
 * @param oldestEvidence the receipt time of the oldest newest-inventory among its endpoints; null without endpoints
 */
public record ComplianceMeasuredV1(
        ProviderId provider,
        CustomerId customer,
        Instant asOf,
        Map<FindingState, Long> pairs,
        Endpoints endpoints,
        @Nullable Instant oldestEvidence)
        implements Event {
    public ComplianceMeasuredV1 {
        pairs = Map.copyOf(pairs);
    }

    /** Counts of endpoints. */
    public record Endpoints(long total, long compliant, long overdue, long unknown) {
        public Endpoints {
            if (compliant + overdue + unknown != total) {
                throw new IllegalArgumentException(
                        "compliant %d + overdue %d + unknown %d must be the total, but that is %d"
                                .formatted(compliant, overdue, unknown, total));
            }
        }
    }

    @Override
    public Topic topic() {
        return Topic.FINDING;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "customer/" + customer;
    }
}
