package io.fleetmend.tenant.billing.exclusion;

import io.fleetmend.tenant.access.Input;
import java.time.LocalDate;

/**
 * Why an endpoint is not billed, and until when.
 *
 * @param until the first day that is billed again; every exclusion has an end
 */
public record ExclusionBody(LocalDate until, String reason) {
    private static final int LONGEST = 500;

    public ExclusionBody {
        until = Input.required("until", until);
        reason = Input.text("reason", reason, LONGEST);
    }
}
