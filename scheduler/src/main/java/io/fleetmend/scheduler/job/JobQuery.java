package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.database.Texts;
import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** {@code ?customer=&endpoint=&deployment=&state=&order=}; what is not given leaves nothing out. */
public class JobQuery {
    @QueryParam("customer")
    public @Nullable CustomerId customer;

    @QueryParam("endpoint")
    public @Nullable EndpointId endpoint;

    @QueryParam("deployment")
    public @Nullable DeploymentId deployment;

    @QueryParam("state")
    @Schema(implementation = JobState.class)
    public @Nullable String state;

    @QueryParam("order")
    @Parameter(description = "What comes first: the newest job, or the one that moved last")
    @Schema(
            type = SchemaType.STRING,
            enumeration = {"NEWEST", "CHANGED"},
            defaultValue = "NEWEST")
    public @Nullable String order;

    @Nullable
    JobState wantedState() {
        return Texts.constantOrNull(JobState.class, "state", state);
    }

    JobOrder wantedOrder() {
        return Objects.requireNonNullElse(Texts.constantOrNull(JobOrder.class, "order", order), JobOrder.NEWEST);
    }
}
