package io.fleetmend.exposure.window;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How long it took from the vendor's release to verified protection. */
@Path("/api/v1")
public class WindowResource {
    private final Visible visible;
    private final WindowStore windows;

    WindowResource(Visible visible, WindowStore windows) {
        this.visible = visible;
        this.windows = windows;
    }

    @GET
    @Path("/endpoints/{endpointId}/exposure-windows")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "One per finding that was closed on the endpoint")
    public Page<ExposureWindow> ofEndpoint(
            @PathParam("endpointId") EndpointId endpoint, @BeanParam @Valid PageRequest page) {
        return page(windows.ofEndpoint(visible.require(endpoint)), page);
    }

    @GET
    @Path("/customers/{customerId}/exposure-windows")
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "One per finding that was closed at the customer")
    public Page<ExposureWindow> ofCustomer(
            @PathParam("customerId") CustomerId customer, @BeanParam @Valid PageRequest page) {
        return page(windows.ofCustomer(visible.require(customer)), page);
    }

    private static Page<ExposureWindow> page(List<ExposureWindow> all, PageRequest page) {
        String after = page.after();
        List<ExposureWindow> rest = all.stream()
                .filter(window -> window.key().compareTo(after) > 0)
                .limit(page.limitPlusOne())
                .toList();
        return Page.of(rest, page, ExposureWindow::key);
    }
}
