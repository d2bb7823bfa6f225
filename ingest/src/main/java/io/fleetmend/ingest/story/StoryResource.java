package io.fleetmend.ingest.story;

import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What vendors say belongs to nobody: every tenant reads the same. */
@Path("/api/v1/bulletins/{bulletinId}/story")
@Produces(MediaType.APPLICATION_JSON)
public class StoryResource {
    private final StoryQueries queries;

    StoryResource(StoryQueries queries) {
        this.queries = queries;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.OPERATOR, Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Products, updates with what they replace, what can be done, and the documents that say so")
    @APIResponse(responseCode = "200", description = "The story; empty lists where the vendor says nothing.")
    @APIResponse(responseCode = "404", description = "There is no such bulletin.")
    public BulletinStory get(@PathParam("bulletinId") String bulletinId) {
        return queries.find(bulletinId).orElseThrow(Problems::notFound);
    }
}
