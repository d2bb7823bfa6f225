package io.fleetmend.scheduler.retirement;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.endpoint.Endpoint;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.job.JobReason;
import io.fleetmend.scheduler.job.Jobs;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;

/** Retires endpoints: no key, no jobs, no more billing. */
@Path("/api/v1/endpoints/{endpointId}")
public class RetirementResource {
    private final Endpoints endpoints;
    private final Jobs jobs;
    private final CurrentTenant tenant;
    private final Clock clock;

    RetirementResource(Endpoints endpoints, Jobs jobs, CurrentTenant tenant, Clock clock) {
        this.endpoints = endpoints;
        this.jobs = jobs;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** Retiring twice is no error. */
    @DELETE
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    @Transactional
    public void retire(@PathParam("endpointId") EndpointId endpointId) {
        Endpoint endpoint = endpoints.find(endpointId).orElseThrow(Problems::notFound);
        ProviderId provider = tenant.scope().requireProvider();
        if (endpoints.retire(new EnrolledEndpoint(provider, endpoint.customer(), endpointId), clock.instant())) {
            jobs.cancelAll(provider, endpoint.customer(), endpointId, JobReason.ENDPOINT_RETIRED);
        }
    }
}
