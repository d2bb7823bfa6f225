package io.fleetmend.tenant.billing.agreement;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.billing.agreement.Agreements.Effective;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** By which lines a customer is billed. */
@Path("/api/v1/billing/customers/{customerId}/agreement")
public class AgreementResource {
    private final Agreements agreements;

    AgreementResource(Agreements agreements) {
        this.agreements = agreements;
    }

    /** @param inheritedFrom {@code customer}, or {@code product}: nobody agreed on anything yet */
    public record AgreementView(CustomerId customer, String inheritedFrom, List<AgreementLine> lines) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public RestResponse<AgreementView> get(@PathParam("customerId") CustomerId customerId) {
        return tagged(customerId, agreements.get(customerId));
    }

    @PUT
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public RestResponse<AgreementView> put(
            @PathParam("customerId") CustomerId customerId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            Agreement body) {
        return tagged(customerId, agreements.put(customerId, body, ifMatch));
    }

    private static RestResponse<AgreementView> tagged(CustomerId customer, Effective effective) {
        String from = effective.revision() == 0 ? "product" : "customer";
        RestResponse.ResponseBuilder<AgreementView> answer = RestResponse.ResponseBuilder.ok(
                new AgreementView(customer, from, effective.agreement().lines()));
        return (effective.revision() == 0 ? answer : answer.tag(Long.toString(effective.revision()))).build();
    }
}
