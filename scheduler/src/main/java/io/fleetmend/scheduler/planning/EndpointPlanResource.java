package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.endpoint.Endpoint;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Answers why an endpoint is not patched. */
@Path("/api/v1/endpoints/{endpointId}/plan")
public class EndpointPlanResource {
    private final Endpoints endpoints;
    private final EndpointPlans plans;
    private final CurrentTenant tenant;

    EndpointPlanResource(Endpoints endpoints, EndpointPlans plans, CurrentTenant tenant) {
        this.endpoints = endpoints;
        this.plans = plans;
        this.tenant = tenant;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public EndpointPlan plan(@PathParam("endpointId") EndpointId endpointId) {
        Endpoint endpoint = endpoints.find(endpointId).orElseThrow(Problems::notFound);
        return plans.of(
                new EnrolledEndpoint(tenant.scope().requireProvider(), endpoint.customer(), endpointId), endpoint);
    }
}
