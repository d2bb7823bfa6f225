package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.finding.v1.BulletinSummary;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.Compliance;
import io.fleetmend.exposure.engine.Score;
import io.fleetmend.exposure.engine.View;
import io.fleetmend.exposure.finding.CustomerExposure.MissingBulletin;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** How a customer stands. */
@Path("/api/v1/customers/{customerId}/exposure")
public class ExposureResource {
    private static final int WORST = 10;

    private final Visible visible;
    private final LiveEngine engine;
    private final Clock clock;

    ExposureResource(Visible visible, LiveEngine engine, Clock clock) {
        this.visible = visible;
        this.engine = engine;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(summary = "Counts by state, endpoints, and the worst bulletins")
    public CustomerExposure get(@PathParam("customerId") CustomerId customer) {
        CustomerId id = visible.require(customer);
        Instant now = clock.instant();
        return engine.read(view -> exposure(view, id, now));
    }

    private static CustomerExposure exposure(View view, CustomerId id, Instant now) {
        var customer = view.customer(id).orElseThrow(Problems::notFound);
        Compliance compliance = view.measure(customer, now);
        List<MissingBulletin> worst = view.missingCounts(customer, now).entrySet().stream()
                .map(entry -> missing(entry.getKey(), entry.getValue(), now))
                .sorted(Comparator.comparingDouble(
                                (MissingBulletin missing) -> -missing.score().total())
                        .thenComparing(missing -> missing.bulletin().value()))
                .limit(WORST)
                .toList();
        return new CustomerExposure(
                id,
                now,
                compliance.endpoints().total() > 0,
                compliance.pairs(),
                compliance.endpoints(),
                compliance.oldestEvidence(),
                worst);
    }

    private static MissingBulletin missing(Bulletin bulletin, long endpoints, Instant now) {
        BulletinSummary summary = bulletin.summary();
        return new MissingBulletin(
                summary.bulletin(),
                summary.title(),
                summary.severity(),
                summary.releasedAt(),
                endpoints,
                Score.of(bulletin, now));
    }
}
