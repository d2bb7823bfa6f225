package io.fleetmend.ingest.bulletin;

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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Bulletins belong to nobody: every tenant sees the same ones. */
@Path("/api/v1/bulletins")
@Produces(MediaType.APPLICATION_JSON)
public class BulletinResource {

    private final BulletinQueries queries;

    BulletinResource(BulletinQueries queries) {
        this.queries = queries;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Bulletins, the youngest first")
    public Page<BulletinView> list(@BeanParam BulletinSearch search, @BeanParam PageRequest page) {
        return Page.of(queries.search(search, page), page, BulletinQueries::key);
    }

    @GET
    @Path("/{bulletinId}")
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "One bulletin at its newest revision")
    @APIResponse(responseCode = "200", description = "The bulletin.")
    @APIResponse(responseCode = "404", description = "There is no such bulletin.")
    public BulletinView get(@PathParam("bulletinId") String bulletinId) {
        return queries.find(bulletinId).orElseThrow(Problems::notFound);
    }
}
