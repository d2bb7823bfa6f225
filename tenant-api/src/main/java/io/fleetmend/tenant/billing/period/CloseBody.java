package io.fleetmend.tenant.billing.period;

import org.jspecify.annotations.Nullable;

/** @param allowUnmapped close although some customers are known to no system; false when absent */
public record CloseBody(@Nullable Boolean allowUnmapped) {
    boolean allowsUnmapped() {
        return Boolean.TRUE.equals(allowUnmapped);
    }
}
