package io.fleetmend.exposure.explanation;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Why an endpoint is affected by a bulletin, or why not. */
@Path("/api/v1/endpoints/{endpointId}/explanations/{bulletinId}")
public class ExplanationResource {
    private final Visible visible;
    private final Explanations explanations;

    ExplanationResource(Visible visible, Explanations explanations) {
        this.visible = visible;
        this.explanations = explanations;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(
            summary = "Why the endpoint is affected, or not: what is installed, what the bulletin says of it and where,"
                    + " and what came of comparing them")
    public PairExplanation get(@PathParam("endpointId") EndpointId endpoint, @PathParam("bulletinId") String bulletin) {
        return explanations.of(visible.require(endpoint), id(bulletin)).orElseThrow(Problems::notFound);
    }

    private static BulletinId id(String text) {
        try {
            return new BulletinId(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
