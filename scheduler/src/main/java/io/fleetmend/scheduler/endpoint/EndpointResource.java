package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Endpoints, for those who may see them. */
@Path("/api/v1/endpoints")
public class EndpointResource {
    private final Endpoints endpoints;

    EndpointResource(Endpoints endpoints) {
        this.endpoints = endpoints;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public Page<Endpoint> list(@BeanParam EndpointQuery query, @BeanParam PageRequest page) {
        return Page.of(
                endpoints.list(query, page.afterId(), page.limitPlusOne()),
                page,
                endpoint -> endpoint.id().toString());
    }

    @GET
    @Path("/{endpointId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public Endpoint one(@PathParam("endpointId") EndpointId endpointId) {
        return endpoints.find(endpointId).orElseThrow(Problems::notFound);
    }
}
