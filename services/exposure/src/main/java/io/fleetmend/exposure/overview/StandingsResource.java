package io.fleetmend.exposure.overview;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.exposure.access.Visible;
import io.fleetmend.exposure.live.LiveEngine;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** How the endpoints of a page of the scheduler's list stand. */
@Path("/api/v1/endpoint-standings")
public class StandingsResource {
    /** As many as a request line of 4 kB has room for. */
    private static final int MOST = 64;

    private final Visible visible;
    private final LiveEngine engine;
    private final Clock clock;

    StandingsResource(Visible visible, LiveEngine engine, Clock clock) {
        this.visible = visible;
        this.engine = engine;
        this.clock = clock;
    }

    public record Standings(List<EndpointStanding> items) {
        public Standings {
            items = List.copyOf(items);
        }
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(
            summary = "Compliance of some endpoints, and their pairs by state; who is retired or not known is left out")
    public Standings of(
            @QueryParam("endpoint") @Parameter(description = "An id; up to 64 times") List<String> endpoints) {
        Instant now = clock.instant();
        return new Standings(visible.among(ids(endpoints)).stream()
                .flatMap(endpoint -> standing(endpoint, now).stream())
                .toList());
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
