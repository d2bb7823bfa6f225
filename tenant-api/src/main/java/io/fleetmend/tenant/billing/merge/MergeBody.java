package io.fleetmend.tenant.billing.merge;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.tenant.access.Input;

/**
 * Under which older identity a machine is billed.
 *
 * @param into the endpoint that was enrolled first
 */
public record MergeBody(EndpointId into, String reason) {
    private static final int LONGEST = 500;

    public MergeBody {
        into = Input.required("into", into);
        reason = Input.text("reason", reason, LONGEST);
    }
}
