package io.fleetmend.tenant.billing.usageevent;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestResponse;

/** What was counted, as a batch of CloudEvents. */
@Path("/api/v1/billing/usage-events")
public class UsageEventResource {
    /** Where to go on; it stays the same where nothing is new, so it can always be kept and asked with again. */
    static final String NEXT = "X-Next-Cursor";

    private static final String BATCH = "application/cloudevents-batch+json";

    private final UsageEvents events;

    UsageEventResource(UsageEvents events) {
        this.events = events;
    }

    /** Oldest first. Whoever goes on from the cursor of each answer gets every event, once. */
    @GET
    @Produces(BATCH)
    @APIResponse(
            responseCode = "200",
            description = "OK",
            headers = @Header(name = NEXT, schema = @Schema(type = SchemaType.STRING)),
            content =
                    @Content(
                            mediaType = BATCH,
                            schema = @Schema(type = SchemaType.ARRAY, implementation = CloudEvent.class)))
    @RolesAllowed({Roles.BILLING_READ, Roles.BILLING_EXPORT})
    public RestResponse<String> list(@BeanParam PageRequest page) {
        long after = seq(page.after());
        List<CloudEvent> batch = events.after(after, page.limit());
        String last = batch.isEmpty() ? Long.toString(after) : batch.getLast().id();
        return RestResponse.ResponseBuilder.ok(json(batch))
                .header(NEXT, PageRequest.cursorAfter(last))
                .build();
    }

    private static long seq(String key) {
        try {
            return key.isEmpty() ? 0 : Long.parseLong(key);
        } catch (NumberFormatException e) {
            throw Problems.invalid("cursor", "cursor must be one that a page before answered");
        }
    }

    private static String json(List<CloudEvent> batch) {
        try {
            return ContractsJson.get().writeValueAsString(batch);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("events can always be written", e);
        }
    }
}
