package io.fleetmend.tenant.compliance;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** How a customer stands. */
@Path("/api/v1/customers/{customerId}/compliance")
public class ComplianceResource {
    private final Snapshots snapshots;

    ComplianceResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public Compliance now(@PathParam("customerId") CustomerId customerId) {
        return snapshots.newest(customerId).map(Compliance::of).orElse(Compliance.NOTHING_YET);
    }
}
