package io.fleetmend.exposure.window;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** How long it took from the vendor's release to verified protection. */
@Path("/api/v1")
public class WindowResource {
    private static final UUID FIRST = new UUID(0, 0);

    private final Visible visible;
    private final WindowStore windows;
    private final WindowCounts counts;

    WindowResource(Visible visible, WindowStore windows, WindowCounts counts) {
        this.visible = visible;
        this.windows = windows;
        this.counts = counts;
    }

    @GET
    @Path("/endpoints/{endpointId}/exposure-windows")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "One per finding that was closed on the endpoint")
    public Page<ExposureWindow> ofEndpoint(
            @PathParam("endpointId") EndpointId endpoint, @BeanParam @Valid PageRequest page) {
        String after = page.after();
        List<ExposureWindow> rest = windows.ofEndpoint(visible.customerOf(endpoint), endpoint).stream()
                .filter(window -> window.key().compareTo(after) > 0)
                .limit(page.limitPlusOne())
                .toList();
        return Page.of(rest, page, ExposureWindow::key);
    }

    @GET
    @Path("/customers/{customerId}/exposure-windows")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "One per finding that was closed at the customer")
    public Page<ExposureWindow> ofCustomer(
            @PathParam("customerId") CustomerId customer, @BeanParam @Valid PageRequest page) {
        CustomerId seen = visible.require(customer);
        return Page.of(
                windows.ofCustomer(seen, endpoint(page), page.after(), page.limitPlusOne()), page, ExposureWindow::key);
    }

    private static UUID endpoint(PageRequest page) {
        String after = page.after();
        try {
            return after.isEmpty()
                    ? FIRST
                    : EndpointId.of(after.substring(0, Math.max(0, after.indexOf('/'))))
                            .value();
        } catch (IllegalArgumentException e) {
            throw page.notOfAPage();
        }
    }

    @GET
    @Path("/exposure-window-percentiles")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "How long the windows were that have ended, of all customers of the caller or of one")
    public WindowPercentiles percentiles(
            @QueryParam("customer") @Schema(format = "uuid") @Nullable String customer,
            @QueryParam("product") @Parameter(description = "A source package") @Nullable String product) {
        CustomerId one = customer == null ? null : visible.require(customer(customer));
        List<CustomerId> customers = one == null ? visible.customers() : List.of(one);
        return WindowPercentiles.of(one, product, counts.lengths(customers, product));
    }

    private static CustomerId customer(String text) {
        try {
            return CustomerId.of(text);
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("customer", String.valueOf(e.getMessage()));
        }
    }
}
