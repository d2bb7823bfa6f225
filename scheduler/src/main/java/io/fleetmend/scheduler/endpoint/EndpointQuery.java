package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.http.SearchText;
import io.fleetmend.scheduler.database.Texts;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?customer=&site=&state=&search=&endpoint=&endpoint=}; what is not given leaves nothing out, but retired endpoints have to be asked for. */
public class EndpointQuery {
    /** As many as a request line of 4 kB has room for. */
    private static final int MOST = 64;

    @QueryParam("customer")
    public @Nullable CustomerId customer;

    @QueryParam("site")
    public @Nullable SiteId site;

    @QueryParam("state")
    @Schema(implementation = EndpointState.class)
    public @Nullable String state;

    @QueryParam("search")
    @Parameter(description = "What the hostname begins with, in large or small letters")
    public @Nullable String search;

    @QueryParam("endpoint")
    @Parameter(description = "An id; up to 64 times")
    public List<EndpointId> endpoints = List.of();

    /** Null when none is named. */
    UUID @Nullable [] wantedIds() {
        if (endpoints.size() > MOST) {
            throw Problems.invalid(
                    "endpoint",
                    "endpoint must be there at most %d times, but was %d".formatted(MOST, endpoints.size()));
        }
        return endpoints.isEmpty()
                ? null
                : endpoints.stream().map(EndpointId::value).toArray(UUID[]::new);
    }

    @Nullable
    EndpointState wantedState() {
        return Texts.constantOrNull(EndpointState.class, "state", state);
    }

    @Nullable
    String hostname() {
        return SearchText.of(search);
    }
}
