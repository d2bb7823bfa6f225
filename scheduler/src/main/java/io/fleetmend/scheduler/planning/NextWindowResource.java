package io.fleetmend.scheduler.planning;

import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.tenants.KnownCustomers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** When each customer of the caller is patched next. */
@Path("/api/v1/next-windows")
public class NextWindowResource {
    private final KnownCustomers customers;
    private final Clock clock;

    NextWindowResource(KnownCustomers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    @Operation(summary = "The next occurrence of any window, one entry per customer")
    public Page<NextWindow> list(@BeanParam PageRequest page) {
        Instant now = clock.instant();
        return Page.of(
                        customers.ruled(page.afterId(), page.limitPlusOne()),
                        page,
                        ruled -> ruled.customer().toString())
                .map(ruled -> NextWindow.of(ruled.customer(), ruled.policy(), now));
    }
}
