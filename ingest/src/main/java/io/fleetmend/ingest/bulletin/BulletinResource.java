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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Bulletins belong to nobody: every tenant sees the same ones. */
@Path("/api/v1/bulletins")
@Produces(MediaType.APPLICATION_JSON)
public class BulletinResource {
    private static final int LONGEST = 200;

    private final BulletinQueries queries;

    BulletinResource(BulletinQueries queries) {
        this.queries = queries;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Bulletins, the youngest first")
    public Page<BulletinView> list(
            @Parameter(description = "Part of an id or a title, or the name of a source package")
                    @QueryParam("q")
                    @Nullable
                    String text,
            @Parameter(description = "A vulnerability that the bulletin names") @QueryParam("vulnerability") @Nullable
                    String vulnerability,
            @BeanParam PageRequest page) {
        shortEnough("q", text);
        shortEnough("vulnerability", vulnerability);
        return Page.of(queries.search(text, vulnerability, page), page, BulletinQueries::key);
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

    private static void shortEnough(String parameter, @Nullable String value) {
        if (value != null && (value.isEmpty() || value.length() > LONGEST || value.indexOf('\0') >= 0)) {
            throw Problems.invalid(
                    parameter,
                    "%s must have 1 to %d characters, but had %d".formatted(parameter, LONGEST, value.length()));
        }
    }
}
