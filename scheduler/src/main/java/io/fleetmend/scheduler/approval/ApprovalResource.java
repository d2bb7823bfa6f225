package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1;
import io.fleetmend.platform.http.Page;
import io.fleetmend.platform.http.PageRequest;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.identity.Roles;
import io.fleetmend.scheduler.database.Texts;
import io.fleetmend.scheduler.planner.Verdict;
import io.fleetmend.scheduler.tenants.KnownCustomers;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Shows where bulletins stand, and takes decisions. */
@Path("/api/v1/approvals")
public class ApprovalResource {
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 1000;

    private final Approvals approvals;
    private final Decisions decisions;
    private final KnownCustomers customers;
    private final Timers timers;
    private final Caller caller;
    private final Clock clock;

    ApprovalResource(
            Approvals approvals,
            Decisions decisions,
            KnownCustomers customers,
            Timers timers,
            Caller caller,
            Clock clock) {
        this.approvals = approvals;
        this.decisions = decisions;
        this.customers = customers;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param reason needed to decline and to lift */
    public record Decision(
            CustomerId customer,
            List<BulletinId> bulletins,
            ApprovalDecidedV1.Decision decision,
            @Nullable String reason) {
        public Decision {
            Texts.required("customer", customer);
            Texts.required("decision", decision);
            bulletins = bulletins == null ? List.of() : List.copyOf(bulletins);
            if (bulletins.isEmpty() || bulletins.size() > MOST) {
                throw new IllegalArgumentException(
                        "bulletins must have 1 to %d entries, but had %d".formatted(MOST, bulletins.size()));
            }
            Texts.atMost("reason", reason, LONGEST_REASON);
            if (decision != ApprovalDecidedV1.Decision.APPROVED && (reason == null || reason.isBlank())) {
                throw new IllegalArgumentException("reason must say why, but was empty");
            }
        }
    }

    /** @param decided how many bulletins */
    public record Count(int decided) {}

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    @Transactional
    public Page<Approval> list(
            @QueryParam("customer") @Nullable CustomerId customer,
            @QueryParam("state") @Nullable String state,
            @BeanParam PageRequest page) {
        Verdict.State wanted = Texts.constantOrNull(Verdict.State.class, "state", state);
        List<Approval> rows = approvals.list(customer, wanted, page.after(), page.limitPlusOne());
        return Page.of(rows, page, row -> row.customer() + "/" + row.bulletin().bulletin());
    }

    @POST
    @RolesAllowed({Roles.APPROVER, Roles.PROVIDER_ADMIN})
    @Transactional
    public Count decide(Decision body) {
        Texts.required("body", body);
        KnownCustomers.KnownCustomer customer = customers.find(body.customer()).orElseThrow(Problems::notFound);
        List<BulletinId> accepted = accepted(body);
        Decided by = new Decided(body.decision(), caller.name(), body.reason(), clock.instant());
        decisions.take(customer.provider(), Map.of(customer.customer(), accepted), by);
        timers.planSoon(customer.provider(), customer.customer());
        return new Count(accepted.size());
    }

    /** A person who names one customer decides with open eyes: all or nothing, and what is superseded may be decided, too. */
    private List<BulletinId> accepted(Decision body) {
        Ruling ruling = decisions.rule(body.decision(), List.of(body.customer()), body.bulletins(), true);
        List<BulletinId> accepted = new ArrayList<>(ruling.accepted().getOrDefault(body.customer(), List.of()));
        for (Refused refused : ruling.refused()) {
            switch (refused.reason()) {
                case SUPERSEDED -> accepted.add(refused.bulletin());
                case UNKNOWN ->
                    throw Problems.invalid(
                            "bulletins",
                            "bulletins must be missing or have been missing with the customer, but %s never was"
                                    .formatted(refused.bulletin()));
                case DECLINED ->
                    throw Problems.conflict(
                            "declined", "%s is declined; that has to be lifted before.".formatted(refused.bulletin()));
                case DECLINED_FOR_PROVIDER ->
                    throw Problems.conflict(
                            "declined",
                            "%s is declined for all customers; that has to be lifted before."
                                    .formatted(refused.bulletin()));
                case NOT_DECLINED ->
                    throw Problems.conflict(
                            "not-declined",
                            "%s is not declined for this customer, so there is nothing to lift."
                                    .formatted(refused.bulletin()));
            }
        }
        return accepted;
    }
}
