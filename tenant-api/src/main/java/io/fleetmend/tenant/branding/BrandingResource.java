package io.fleetmend.tenant.branding;

import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.branding.Brandings.Kept;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What stands on the provider's reports; until it chooses, its own name in our colour. */
@Path("/api/v1/branding")
public class BrandingResource {
    private final Brandings brandings;

    BrandingResource(Brandings brandings) {
        this.brandings = brandings;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    public RestResponse<Branding> get() {
        return tagged(brandings.get());
    }

    @PUT
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public RestResponse<Branding> put(@HeaderParam("If-Match") @Nullable String ifMatch, Branding body) {
        return tagged(brandings.put(body, ifMatch));
    }

    private static RestResponse<Branding> tagged(Kept kept) {
        RestResponse.ResponseBuilder<Branding> answer = RestResponse.ResponseBuilder.ok(kept.branding());
        return (kept.revision() == 0 ? answer : answer.tag(Long.toString(kept.revision()))).build();
    }
}
