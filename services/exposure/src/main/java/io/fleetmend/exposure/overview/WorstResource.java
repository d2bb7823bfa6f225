package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.engine.Customer;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What presses most, over all customers of the caller. */
@Path("/api/v1/worst")
public class WorstResource {
    private static final int MOST = 500;

    private final Visible visible;
    private final LiveEngine engine;
    private final Clock clock;

    WorstResource(Visible visible, LiveEngine engine, Clock clock) {
        this.visible = visible;
        this.engine = engine;
        this.clock = clock;
    }

    public record Worst(List<WorstPair> items) {
        public Worst {
            items = List.copyOf(items);
        }
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    @Operation(
            summary =
                    "Customers and what is missing there, by time left; then known exploited, severity and score decide")
    public Worst list(@QueryParam("limit") @DefaultValue("50") @Schema(minimum = "1", maximum = "500") int limit) {
        if (limit < 1 || limit > MOST) {
            throw Problems.invalid("limit", "limit must be from 1 to %d, but was %d".formatted(MOST, limit));
        }
        List<CustomerId> customers = visible.customers();
        Instant now = clock.instant();
        return engine.read(view -> worst(view, customers, limit, now));
    }

    private static Worst worst(View view, List<CustomerId> ids, int limit, Instant now) {
        List<Customer> customers = ids.stream()
                .flatMap(id -> view.customer(id).stream())
                .filter(Customer::active)
                .toList();
        return new Worst(view.worst(customers, limit, now).stream()
                .map(pair -> WorstPair.of(pair, now))
                .toList());
    }
}
