package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.exposure.overview.EndpointStanding.Verdict;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** How the endpoints of a page of the scheduler's list stand, and which ones stand so. */
@Path("/api/v1/endpoint-standings")
public class StandingsResource {
    /** As many as a request line of 4 kB has room for. */
    private static final int MOST = 64;
    /** Measured between two looks at the database. */
    private static final int AT_ONCE = 1000;

    private final Visible visible;
    private final LiveEngine engine;
    private final Clock clock;

    StandingsResource(Visible visible, LiveEngine engine, Clock clock) {
        this.visible = visible;
        this.engine = engine;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(
            summary = "Compliance of the endpoints that are named, or of all that stand so, and their pairs by state;"
                    + " who is retired or not known is left out")
    public Page<EndpointStanding> of(@BeanParam StandingQuery query, @BeanParam @Valid PageRequest page) {
        Instant now = clock.instant();
        Verdict wanted = query.wanted();
        CustomerId customer = query.wantedCustomer();
        // a page that is none is refused even where all that is named stands on one
        UUID first = Visible.following(page.afterId());
        int most = page.limitPlusOne();
        if (wanted != null && query.endpoints.isEmpty()) {
            return Page.of(
                    all(wanted, customer == null ? null : visible.require(customer), first, most, now),
                    page,
                    one -> one.endpoint().toString());
        }
        return new Page<>(
                visible.among(ids(query.endpoints)).stream()
                        .flatMap(endpoint -> standing(endpoint, now).stream())
                        .filter(standing -> wanted == null || standing.standing() == wanted)
                        .toList(),
                null);
    }

    private List<EndpointStanding> all(
            Verdict wanted, @Nullable CustomerId customer, UUID first, int most, Instant now) {
        List<EndpointStanding> found = new ArrayList<>();
        @Nullable UUID from = first;
        while (from != null && found.size() < most) {
            Visible.Batch batch = visible.endpoints(from, customer, AT_ONCE);
            batch.endpoints().stream()
                    .flatMap(endpoint -> standing(endpoint, now).stream())
                    .filter(standing -> standing.standing() == wanted)
                    .limit(most - found.size())
                    .forEach(found::add);
            from = batch.next();
        }
        return found;
    }

    private static Set<EndpointId> ids(List<String> texts) {
        if (texts.size() > MOST) {
            throw Problems.invalid(
                    "endpoint", "endpoint must be there at most %d times, but was %d".formatted(MOST, texts.size()));
        }
        try {
            return texts.stream().map(EndpointId::of).collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IllegalArgumentException e) {
            throw Problems.invalid("endpoint", String.valueOf(e.getMessage()));
        }
    }

    private Optional<EndpointStanding> standing(EndpointId id, Instant now) {
        return engine.read(view ->
                view.endpoint(id).map(endpoint -> EndpointStanding.of(id, view.measure(endpoint, now))));
    }
}
