package io.fleetmend.tenant.exception;

import io.fleetmend.tenant.access.Input;
import org.jspecify.annotations.Nullable;

/** @param reason in the person's own words */
public record Decision(@Nullable String reason) {
    public Decision {
        reason = reason == null ? null : Input.text("reason", reason, NewException.LONGEST_REASON);
    }
}
