package io.fleetmend.tenant.billing.merge;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Machines that have two identities, named by the younger one. */
@Path("/api/v1/billing/merges")
public class MergeResource {
    private final EndpointMerges merges;

    MergeResource(EndpointMerges merges) {
        this.merges = merges;
    }

    /** @param into the older identity, which both are billed under */
    public record MergeView(CustomerId customer, EndpointId endpoint, EndpointId into, String reason, long revision) {}

    /** By endpoint; each with the revision that {@code If-Match} takes. */
    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<MergeView> list(@QueryParam("customer") @Nullable CustomerId customer, @BeanParam PageRequest page) {
        return Page.of(
                merges.list(customer, page.after(), page.limitPlusOne()),
                page,
                merge -> merge.endpoint().toString());
    }

    @PUT
    @Path("/{endpointId}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public RestResponse<MergeView> put(
            @PathParam("endpointId") EndpointId endpointId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            MergeBody body) {
        MergeView view = merges.put(endpointId, body, ifMatch);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(Long.toString(view.revision()))
                .build();
    }

    @DELETE
    @Path("/{endpointId}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public void delete(
            @PathParam("endpointId") EndpointId endpointId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        merges.delete(endpointId, ifMatch);
    }
}
