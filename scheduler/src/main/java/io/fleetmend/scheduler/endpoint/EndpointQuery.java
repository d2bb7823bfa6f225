package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.platform.http.SearchText;
import io.fleetmend.scheduler.database.Texts;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?customer=&site=&state=&search=}; what is not given leaves nothing out, but retired endpoints have to be asked for. */
public class EndpointQuery {
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

    @Nullable
    EndpointState wantedState() {
        return Texts.constantOrNull(EndpointState.class, "state", state);
    }

    @Nullable
    String hostname() {
        return SearchText.of(search);
    }
}
