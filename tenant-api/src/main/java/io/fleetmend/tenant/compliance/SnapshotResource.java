package io.fleetmend.tenant.compliance;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Moments;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a customer stood. */
@Path("/api/v1/customers/{customerId}/compliance-snapshots")
public class SnapshotResource {
    private static final Instant BEGINNING = Instant.EPOCH;
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private final Snapshots snapshots;

    SnapshotResource(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    /** Oldest first, from (included) to (excluded). */
    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public Page<Compliance> between(
            @PathParam("customerId") CustomerId customerId,
            @QueryParam("from") @Nullable String from,
            @QueryParam("to") @Nullable String to,
            @BeanParam PageRequest page) {
        Instant first = page.after().isEmpty() ? Moments.or("from", from, BEGINNING) : following(page);
        List<Snapshot> rows = snapshots.between(customerId, first, Moments.or("to", to, END), page.limitPlusOne());
        return Page.of(rows, page, row -> row.asOf.toString()).map(Compliance::of);
    }

    /** The database counts microseconds. */
    private static Instant following(PageRequest page) {
        try {
            return Moments.parse(page.after()).plusNanos(1000);
        } catch (DateTimeException e) {
            throw page.notOfAPage();
        }
    }
}
