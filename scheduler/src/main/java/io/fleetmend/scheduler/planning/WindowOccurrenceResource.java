package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.platform.http.Moments;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.tenants.KnownCustomers;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import io.fleetmend.scheduler.window.Occurrence;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a customer's windows open: what the planner will use. */
@Path("/api/v1/customers/{customerId}/window-occurrences")
public class WindowOccurrenceResource {
    private static final int MOST = 500;
    private static final Duration SHOWN = Duration.ofDays(35);

    private final KnownCustomers customers;
    private final Clock clock;

    WindowOccurrenceResource(KnownCustomers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    /** @param unreadableWindows ids of windows that never open because they cannot be read */
    public record Preview(List<Occurrence> items, List<String> unreadableWindows) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public Preview preview(
            @PathParam("customerId") CustomerId customerId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to) {
        KnownCustomers.KnownCustomer customer = customers.find(customerId).orElseThrow(Problems::notFound);
        Instant begin = Moments.or("from", from, clock.instant());
        Instant end = Moments.or("to", to, begin.plus(SHOWN));
        if (!begin.isBefore(end)) {
            throw Problems.invalid("to", "to must be after from (%s), but was %s".formatted(begin, end));
        }
        PolicyChangedV1 policy =
                customers.policy(customer.provider(), customerId).orElse(null);
        if (policy == null) {
            return new Preview(List.of(), List.of());
        }
        MaintenanceCalendar calendar = MaintenanceCalendar.of(policy.windows(), policy.freezes());
        return new Preview(calendar.between(begin, end, MOST), calendar.unreadable());
    }
}
