package io.fleetmend.tenant.billing.period;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.access.MonthInPath;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Months of the provider; the ETag is the hash once a month is closed. */
@Path("/api/v1/billing/periods")
public class PeriodResource {
    private final Periods periods;
    private final Closing closing;

    PeriodResource(Periods periods, Closing closing) {
        this.periods = periods;
        this.closing = closing;
    }

    /** Newest first; as many as there are months. */
    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<PeriodView> list() {
        return new Page<>(periods.newestFirst(), null);
    }

    @GET
    @Path("/{period}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public RestResponse<PeriodView> one(@PathParam("period") String period) {
        return tagged(periods.one(MonthInPath.parse(period)));
    }

    /** Freezes the month for ever. Asked again with the same key it answers the same, and does nothing. */
    @POST
    @Path("/{period}:close")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public RestResponse<PeriodView> close(
            @PathParam("period") String period,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            CloseBody body) {
        return tagged(closing.close(MonthInPath.parse(period), ifMatch, idempotencyKey, body));
    }

    static String tag(PeriodView period) {
        return period.hash() == null ? "open" : period.hash();
    }

    private static RestResponse<PeriodView> tagged(PeriodView period) {
        return RestResponse.ResponseBuilder.ok(period).tag(tag(period)).build();
    }
}
