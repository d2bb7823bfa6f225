package io.fleetmend.tenant.billing.mapping;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.billing.mapping.UnmappedCustomers.Unmapped;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What the provider's systems call its customers, one by one or as a file. */
@Path("/api/v1/billing/mappings")
public class MappingResource {
    private static final String CSV = "text/csv";

    private final Mappings mappings;
    private final MappingFile file;
    private final UnmappedCustomers unmapped;

    MappingResource(Mappings mappings, MappingFile file, UnmappedCustomers unmapped) {
        this.mappings = mappings;
        this.file = file;
        this.unmapped = unmapped;
    }

    /** @param rows of the file without its head */
    public record Imported(int rows, int customers) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<Mapping> list(@QueryParam("customer") @Nullable CustomerId customer, @BeanParam PageRequest page) {
        return Page.of(
                mappings.list(customer, page.after(), page.limitPlusOne()),
                page,
                mapping -> mapping.customer() + "/" + mapping.system());
    }

    /** Customers with endpoints that no system knows; with {@code system} those that this one does not know. */
    @GET
    @Path("/unmapped")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public Page<Unmapped> unmapped(@QueryParam("system") @Nullable PsaSystem system) {
        return new Page<>(unmapped.all(system), null);
    }

    @PUT
    @Path("/{customerId}/{system}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public RestResponse<Mapping> put(
            @PathParam("customerId") CustomerId customerId,
            @PathParam("system") PsaSystem system,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            MappingBody body) {
        Mapping mapping = mappings.put(customerId, system, body, ifMatch);
        return RestResponse.ResponseBuilder.ok(mapping)
                .tag(Long.toString(mapping.revision()))
                .build();
    }

    @DELETE
    @Path("/{customerId}/{system}")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public void delete(
            @PathParam("customerId") CustomerId customerId,
            @PathParam("system") PsaSystem system,
            @HeaderParam("If-Match") @Nullable String ifMatch) {
        mappings.delete(customerId, system, ifMatch);
    }

    /** The whole table; what it answers can be given back to {@code POST}. */
    @GET
    @Path("/csv")
    @Produces(CSV)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public String download() {
        return file.write();
    }

    /**
     * Takes all of the file or, when a row is wrong, none of it and says of each what is wrong. Customers and systems that the file does
     * not name stay as they are.
     */
    @POST
    @Path("/csv")
    @Consumes(CSV)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.BILLING_EXPORT})
    public Imported upload(@Nullable String body) {
        return file.read(body == null ? "" : body);
    }
}
