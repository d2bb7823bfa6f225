package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How all customers of the caller stand. */
@Path("/api/v1/exposures")
public class ExposuresResource {
    private final Visible visible;
    private final LiveEngine engine;
    private final Clock clock;

    ExposuresResource(Visible visible, LiveEngine engine, Clock clock) {
        this.visible = visible;
        this.engine = engine;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(summary = "Endpoints and pairs by state, one entry per customer")
    public Page<CustomerSummary> list(@BeanParam @Valid PageRequest page) {
        String after = page.after();
        List<CustomerId> customers = visible.customers().stream()
                .filter(customer -> customer.toString().compareTo(after) > 0)
                .limit(page.limitPlusOne())
                .toList();
        Instant now = clock.instant();
        List<CustomerSummary> summaries = customers.stream()
                .flatMap(customer -> summary(customer, now).stream())
                .toList();
        return Page.of(summaries, page, summary -> summary.customer().toString());
    }

    /** One at a time: whoever changes the engine waits for one customer to be read, never for all of them. */
    private Optional<CustomerSummary> summary(CustomerId id, Instant now) {
        return engine.read(view ->
                view.customer(id).map(customer -> CustomerSummary.of(id, view.measure(customer, now), now)));
    }
}
