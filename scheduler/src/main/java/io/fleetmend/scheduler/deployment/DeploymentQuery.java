package io.fleetmend.scheduler.deployment;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.job.v1.DeploymentChangedV1.State;
import io.fleetmend.platform.http.Moments;
import io.fleetmend.scheduler.database.Texts;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?customer=&state=&openAt=}; what is not given leaves nothing out. */
public class DeploymentQuery {
    @QueryParam("customer")
    public @Nullable CustomerId customer;

    @QueryParam("state")
    @Schema(implementation = State.class)
    public @Nullable String state;

    @QueryParam("openAt")
    @Parameter(
            description =
                    "Only those at work at that moment: their window is open, and they are neither over nor cancelled")
    @Schema(format = "date-time")
    public @Nullable String openAt;

    @Nullable
    State wantedState() {
        return Texts.constantOrNull(State.class, "state", state);
    }

    @Nullable
    Instant moment() {
        return Moments.orNull("openAt", openAt);
    }
}
