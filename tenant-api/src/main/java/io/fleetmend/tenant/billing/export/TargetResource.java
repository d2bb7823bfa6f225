package io.fleetmend.tenant.billing.export;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.billing.mapping.PsaSystem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The provider's own systems, that closed months are brought into. */
@Path("/api/v1/billing/export-targets")
public class TargetResource {
    private final Targets targets;

    TargetResource(Targets targets) {
        this.targets = targets;
    }

    /** A target without what opens it. */
    public record TargetView(PsaSystem system, String url, long revision) {
        static TargetView of(Target target) {
            return new TargetView(target.system(), target.url(), target.revision());
        }
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<TargetView> list() {
        return new Page<>(targets.list().stream().map(TargetView::of).toList(), null);
    }

    @PUT
    @Path("/{system}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public RestResponse<TargetView> put(
            @PathParam("system") PsaSystem system, @HeaderParam("If-Match") @Nullable String ifMatch, TargetBody body) {
        Target target = targets.put(system, body, ifMatch);
        return RestResponse.ResponseBuilder.ok(TargetView.of(target))
                .tag(Long.toString(target.revision()))
                .build();
    }

    @DELETE
    @Path("/{system}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public void delete(@PathParam("system") PsaSystem system, @HeaderParam("If-Match") @Nullable String ifMatch) {
        targets.delete(system, ifMatch);
    }
}
