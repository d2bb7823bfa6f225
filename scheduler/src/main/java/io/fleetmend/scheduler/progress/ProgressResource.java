package io.fleetmend.scheduler.progress;

import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.platform.tenancy.TenantScope;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** Tells how deployments go on, for as long as somebody listens and their token lasts. */
@Path("/api/v1/progress")
public class ProgressResource {
    /** Who reads so slowly that more waits for them is better off with a new snapshot. */
    private static final int MOST_WAITING = 1_000;

    private final Watches watches;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final ProgressConfig config;

    ProgressResource(Watches watches, CurrentTenant tenant, Caller caller, ProgressConfig config) {
        this.watches = watches;
        this.tenant = tenant;
        this.caller = caller;
        this.config = config;
    }

    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Operation(
            description =
                    "Server-sent events: first `snapshot`, a list of Progress of the open deployments, then `change`, one "
                            + "Progress, within a second of each change; a comment when nothing happens for 15 seconds. Ends with the "
                            + "caller's token.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(implementation = Progress.class)))
    public Multi<OutboundSseEvent> progress(@Context Sse sse) {
        TenantScope scope = tenant.scope();
        Instant end = caller.expiresAt();
        watches.requireRoom(scope);
        return Multi.createFrom()
                .emitter(
                        answer -> watches.join(scope, new Listener(sse, answer, end, config.heartbeat())),
                        MOST_WAITING);
    }
}
