package io.fleetmend.tenant.billing.counting;

import io.fleetmend.contracts.EndpointId;
import java.time.LocalDate;

/**
 * Days on which an endpoint is not billed.
 *
 * @param until the first day that is billed again
 */
public record Exclusion(EndpointId endpoint, LocalDate from, LocalDate until) {
    public Exclusion {
        if (!from.isBefore(until)) {
            throw new IllegalArgumentException("until must be after %s, but was %s".formatted(from, until));
        }
    }
}
