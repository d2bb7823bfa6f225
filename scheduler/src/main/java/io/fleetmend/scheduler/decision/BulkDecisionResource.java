package io.fleetmend.scheduler.decision;

import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.approval.Decided;
import io.fleetmend.scheduler.approval.Refused;
import io.fleetmend.scheduler.database.Texts;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Decides over many customers at once. */
@Path("/api/v1/approvals")
public class BulkDecisionResource {
    private final BulkDecisions decisions;
    private final Previews previews;
    private final Caller caller;
    private final Clock clock;

    BulkDecisionResource(BulkDecisions decisions, Previews previews, Caller caller, Clock clock) {
        this.decisions = decisions;
        this.previews = previews;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What was decided.
     *
     * @param forProvider it holds for the provider as a whole, customers to come included
     * @param decided how many pairs of customer and bulletin it changed
     */
    public record BulkDecided(boolean forProvider, int decided, List<Refused> refused) {
        public BulkDecided {
            refused = List.copyOf(refused);
        }
    }

    @POST
    @Path("/preview")
    @RolesAllowed({Roles.APPROVER, Roles.PROVIDER_ADMIN})
    @Transactional
    @Operation(summary = "What a decision would change and when, and what of it is refused; changes nothing")
    public Preview preview(BulkDecision body) {
        Texts.required("body", body);
        return previews.of(body, decisions.rule(body));
    }

    @POST
    @Path("/bulk")
    @RolesAllowed({Roles.APPROVER, Roles.PROVIDER_ADMIN})
    @Transactional
    @Operation(summary = "Takes a decision for many customers; what is refused is named and leaves the rest as it is")
    public BulkDecided decide(BulkDecision body) {
        Texts.required("body", body);
        Decided by = new Decided(body.decision(), caller.name(), body.reason(), clock.instant());
        BulkRuling bulk = decisions.take(body, by);
        return new BulkDecided(
                bulk.forProvider(), bulk.ruling().pairs(), bulk.ruling().refused());
    }
}
