package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Pairs of endpoint and bulletin, derived when asked for. */
@Path("/api/v1")
public class FindingResource {
    private final Findings findings;

    FindingResource(Findings findings) {
        this.findings = findings;
    }

    @GET
    @Path("/findings")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Findings in every state but not applicable")
    public Page<Finding> list(@BeanParam FindingQuery query, @BeanParam @Valid PageRequest page) {
        return findings.list(query.wanted(), page);
    }

    @GET
    @Path("/endpoints/{endpointId}/findings")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Findings of one endpoint and what they rest on")
    public EndpointFindings ofEndpoint(
            @PathParam("endpointId") EndpointId endpoint, @BeanParam @Valid PageRequest page) {
        return findings.ofEndpoint(endpoint, page);
    }
}
