package io.fleetmend.scheduler.retirement;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Retires endpoints: no key, no jobs, no more billing. */
@Path("/api/v1/endpoints/{endpointId}")
public class RetirementResource {
    private final Retirement retirement;

    RetirementResource(Retirement retirement) {
        this.retirement = retirement;
    }

    /** Retiring twice is no error. */
    @DELETE
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public void retire(@PathParam("endpointId") EndpointId endpointId) {
        retirement.endJobsOf(retirement.retire(endpointId));
    }
}
