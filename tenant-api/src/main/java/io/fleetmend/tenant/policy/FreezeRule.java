package io.fleetmend.tenant.policy;

import io.fleetmend.tenant.access.Input;
import java.time.Instant;

/** No work from (included) to (excluded) except an emergency. */
public record FreezeRule(Instant from, Instant to, String reason) {
    public FreezeRule {
        Input.required("from", from);
        Input.required("to", to);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("to must be after from %s, but was %s".formatted(from, to));
        }
        reason = Input.text("reason", reason, 500);
    }
}
