package io.fleetmend.tenant.customer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.http.SearchText;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Customers; the ETag is the revision, so that nobody overwrites what they have not seen. */
@Path("/api/v1/customers")
public class CustomerResource {
    private final Customers customers;

    CustomerResource(Customers customers) {
        this.customers = customers;
    }

    /** A customer as it is now. */
    public record CustomerView(
            CustomerId id, String name, ZoneId timeZone, boolean active, long revision, Instant createdAt) {
        static CustomerView of(Customer customer) {
            return new CustomerView(
                    customer.customer(),
                    customer.name,
                    customer.timeZone,
                    customer.active,
                    customer.revision,
                    customer.createdAt);
        }
    }

    @POST
    @ResponseStatus(201)
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public RestResponse<CustomerView> create(NameAndZone body) {
        Customer customer = customers.create(body);
        return RestResponse.ResponseBuilder.<CustomerView>created(URI.create("/api/v1/customers/" + customer.id))
                .entity(CustomerView.of(customer))
                .tag(Long.toString(customer.revision))
                .build();
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public Page<CustomerView> list(
            @QueryParam("search") @Parameter(description = "Part of a name, in large or small letters") @Nullable
                    String search,
            @BeanParam PageRequest page) {
        return Page.of(customers.after(page, SearchText.of(search)), page, customer -> customer.id.toString())
                .map(CustomerView::of);
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public RestResponse<CustomerView> one(@PathParam("customerId") CustomerId customerId) {
        return tagged(customers.one(customerId));
    }

    @PATCH
    @Path("/{customerId}")
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public RestResponse<CustomerView> change(
            @PathParam("customerId") CustomerId customerId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            NameAndZonePatch body) {
        customers.require(customerId);
        return tagged(customers.change(customerId, revision(ifMatch), body));
    }

    private static RestResponse<CustomerView> tagged(Customer customer) {
        return RestResponse.ResponseBuilder.ok(CustomerView.of(customer))
                .tag(Long.toString(customer.revision))
                .build();
    }

    private static long revision(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw Problems.preconditionRequired("If-Match must carry the ETag of the customer that was read.");
        }
        try {
            return Long.parseLong(ifMatch.replace("\"", ""));
        } catch (NumberFormatException e) {
            throw Problems.preconditionFailed(
                    "If-Match must carry an ETag of this customer, but was '%s'.".formatted(ifMatch));
        }
    }
}
