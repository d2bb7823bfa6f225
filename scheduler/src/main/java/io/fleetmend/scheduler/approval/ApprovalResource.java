package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
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
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows where bulletins stand, and takes decisions. */
@Path("/api/v1/approvals")
public class ApprovalResource {
    private static final int MOST = 500;
    private static final int LONGEST_REASON = 1000;

    private final Approvals approvals;
    private final KnownCustomers customers;
    private final Timers timers;
    private final Caller caller;
    private final Clock clock;

    ApprovalResource(Approvals approvals, KnownCustomers customers, Timers timers, Caller caller, Clock clock) {
        this.approvals = approvals;
        this.customers = customers;
        this.timers = timers;
        this.caller = caller;
        this.clock = clock;
    }

    /** What a person may decide. */
    public enum Choice {
        APPROVED,
        DECLINED
    }

    /** @param reason needed to decline */
    public record Decision(
            CustomerId customer,
            List<BulletinId> bulletins,
            Choice decision,
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
            if (decision == Choice.DECLINED && (reason == null || reason.isBlank())) {
                throw new IllegalArgumentException("reason must say why, but was empty");
            }
        }
    }

    /** @param decided how many bulletins */
    public record Decided(int decided) {}

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
    public Decided decide(Decision body) {
        Texts.required("body", body);
        KnownCustomers.KnownCustomer customer = customers.find(body.customer()).orElseThrow(Problems::notFound);
        Set<String> unknown = approvals.unknown(customer.provider(), customer.customer(), body.bulletins());
        if (!unknown.isEmpty()) {
            throw Problems.invalid(
                    "bulletins",
                    "bulletins must be missing or have been missing with the customer, but these never were: %s"
                            .formatted(new TreeSet<>(unknown)));
        }
        Verdict verdict = new Verdict(state(body.decision()), caller.name(), clock.instant());
        approvals.decide(customer.provider(), customer.customer(), body.bulletins(), verdict, body.reason());
        timers.planSoon(customer.provider(), customer.customer());
        return new Decided(body.bulletins().size());
    }

    private static Verdict.State state(Choice choice) {
        return switch (choice) {
            case APPROVED -> Verdict.State.APPROVED;
            case DECLINED -> Verdict.State.DECLINED;
        };
    }
}
