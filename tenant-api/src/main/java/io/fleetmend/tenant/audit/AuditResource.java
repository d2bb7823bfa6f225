package io.fleetmend.tenant.audit;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did what, newest first. */
@Path("/api/v1/audit")
public class AuditResource {
    private final AuditLog log;

    AuditResource(AuditLog log) {
        this.log = log;
    }

    /** An entry; its hash covers the one before, so that the list can be checked from outside. */
    public record Entry(
            long seq,
            Instant at,
            String actor,
            String action,
            @Nullable UUID customer,
            String subject,

            @JsonRawValue @Schema(implementation = Map.class)
            String detail,

            String previousHash,
            String hash) {
        static Entry of(AuditEntry entry) {
            return new Entry(
                    entry.seq,
                    entry.at,
                    entry.actor,
                    entry.action,
                    entry.customer,
                    entry.subject,
                    entry.detail,
                    entry.previousHash,
                    entry.hash);
        }
    }

    @GET
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public Page<Entry> list(@QueryParam("customer") @Nullable CustomerId customer, @BeanParam PageRequest page) {
        return Page.of(
                        log.newestBefore(before(page.after()), customer, page.limitPlusOne()),
                        page,
                        entry -> Long.toString(entry.seq))
                .map(Entry::of);
    }

    private static long before(String cursor) {
        try {
            return cursor.isEmpty() ? Long.MAX_VALUE : Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw Problems.invalid("cursor", "cursor must be one that a page before answered");
        }
    }
}
