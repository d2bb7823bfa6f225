package io.fleetmend.tenant.billing.exclusion;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Endpoints that are not billed for a while, named by the endpoint and the first day. */
@Path("/api/v1/billing/exclusions")
public class ExclusionResource {
    private final Exclusions exclusions;

    ExclusionResource(Exclusions exclusions) {
        this.exclusions = exclusions;
    }

    /** @param until the first day that is billed again */
    public record ExclusionView(
            CustomerId customer, EndpointId endpoint, LocalDate from, LocalDate until, String reason, long revision) {}

    /** By endpoint, then first day; each with the revision that {@code If-Match} takes. */
    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<ExclusionView> list(
            @QueryParam("customer") @Nullable CustomerId customer, @BeanParam PageRequest page) {
        return Page.of(
                exclusions.list(customer, page.after(), page.limitPlusOne()),
                page,
                exclusion -> exclusion.endpoint() + "/" + exclusion.from());
    }

    @PUT
    @Path("/{endpointId}/{from}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public RestResponse<ExclusionView> put(
            @PathParam("endpointId") EndpointId endpointId,
            @PathParam("from") String from,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            ExclusionBody body) {
        ExclusionView view = exclusions.put(endpointId, day(from), body, ifMatch);
        return RestResponse.ResponseBuilder.ok(view)
                .tag(Long.toString(view.revision()))
                .build();
    }

    @DELETE
    @Path("/{endpointId}/{from}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public void delete(
            @PathParam("endpointId") EndpointId endpointId,
            @PathParam("from") String from,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        exclusions.delete(endpointId, day(from), ifMatch);
    }

    /** A malformed day in a path names nothing. */
    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Problems.notFound();
        }
    }
}
