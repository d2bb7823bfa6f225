package io.fleetmend.ingest.custom;

import io.fleetmend.contracts.CustomBulletinId;
import io.fleetmend.documents.csaf.CsafValidator;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A provider's own bulletins: of third-party applications, of what it advises itself. Its customers read them, nobody else does. */
@Path("/api/v1/custom-bulletins")
@Produces(MediaType.APPLICATION_JSON)
public class CustomBulletinResource {
    /** Not any JSON: the document is kept byte by byte, so nothing may read and write it again on its way. */
    private static final String CSAF = "application/csaf+json";

    private final CustomBulletins bulletins;

    CustomBulletinResource(CustomBulletins bulletins) {
        this.bulletins = bulletins;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "The provider's own bulletins at their newest revisions, those entered last first")
    public Page<CustomBulletin> list(@BeanParam @Valid PageRequest page) {
        return Page.of(
                bulletins.list(page.beforeId(), page.limitPlusOne()),
                page,
                bulletin -> bulletin.id().toString());
    }

    @GET
    @Path("/{customBulletinId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "One of the provider's own bulletins at its newest revision")
    public CustomBulletin get(@PathParam("customBulletinId") CustomBulletinId id) {
        return bulletins.find(id);
    }

    @GET
    @Path("/{customBulletinId}/document")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Its newest document, byte by byte as it was sent")
    public Response document(@PathParam("customBulletinId") CustomBulletinId id) {
        String name = CsafValidator.fileName(bulletins.find(id).trackingId());
        return Response.ok(bulletins.document(id), MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"%s\"".formatted(name))
                .build();
    }

    @POST
    @Consumes(CSAF)
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    @Operation(summary = "Enters a CSAF document, or a revision of one by the same tracking id")
    @APIResponse(responseCode = "200", description = "It is entered, or is the one that is here already.")
    @APIResponse(responseCode = "409", description = "It is older than the revision that is here.")
    @APIResponse(
            responseCode = "422",
            description = "It fails mandatory tests of CSAF: each with its number and place.")
    public CustomBulletin enter(byte[] document) {
        return bulletins.enter(document);
    }
}
