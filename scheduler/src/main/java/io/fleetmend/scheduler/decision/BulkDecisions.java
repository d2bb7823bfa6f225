package io.fleetmend.scheduler.decision;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1.Decision;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.approval.Decided;
import io.fleetmend.scheduler.approval.Decisions;
import io.fleetmend.scheduler.approval.ProviderDeclines;
import io.fleetmend.scheduler.approval.Refusal;
import io.fleetmend.scheduler.approval.Refused;
import io.fleetmend.scheduler.approval.Ruling;
import io.fleetmend.scheduler.tenants.KnownCustomers;
import io.fleetmend.scheduler.tenants.KnownCustomers.Ruled;
import io.fleetmend.scheduler.timer.Timers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Rules on decisions for many customers, and takes them. */
@ApplicationScoped
class BulkDecisions {
    private final KnownCustomers customers;
    private final Decisions decisions;
    private final ProviderDeclines providerDeclines;
    private final Timers timers;
    private final CurrentTenant tenant;

    BulkDecisions(
            KnownCustomers customers,
            Decisions decisions,
            ProviderDeclines providerDeclines,
            Timers timers,
            CurrentTenant tenant) {
        this.customers = customers;
        this.decisions = decisions;
        this.providerDeclines = providerDeclines;
        this.timers = timers;
        this.tenant = tenant;
    }

    BulkRuling rule(BulkDecision body) {
        List<Ruled> concerned = customers.ruled(body.customers());
        if (body.customers() != null && concerned.size() < body.customers().size()) {
            throw Problems.notFound();
        }
        boolean forProvider = body.customers() == null
                && body.decision() != Decision.APPROVED
                && tenant.scope().allCustomers();
        List<CustomerId> ids = concerned.stream().map(Ruled::customer).toList();
        Ruling ruling = forProvider
                ? forProvider(body, ids)
                : decisions.rule(body.decision(), ids, body.bulletins(), body.customers() != null);
        return new BulkRuling(concerned, ruling, forProvider);
    }

    /** What is declined anywhere below stays declined there: a narrower decline is lifted by itself. */
    private Ruling forProvider(BulkDecision body, List<CustomerId> ids) {
        Set<BulletinId> declined = providerDeclines.of(provider(), body.bulletins());
        boolean lifts = body.decision() == Decision.LIFTED;
        List<BulletinId> accepted = new ArrayList<>();
        List<Refused> refused = new ArrayList<>();
        for (BulletinId bulletin : body.bulletins()) {
            if (declined.contains(bulletin) == lifts) {
                accepted.add(bulletin);
            } else {
                Refusal why = lifts ? Refusal.NOT_DECLINED : Refusal.DECLINED_FOR_PROVIDER;
                refused.add(new Refused(null, bulletin, why, null));
            }
        }
        Ruling below = decisions.rule(Decision.DECLINED, ids, accepted, false);
        return new Ruling(below.accepted(), refused);
    }

    BulkRuling take(BulkDecision body, Decided by) {
        BulkRuling ruling = rule(body);
        if (ruling.forProvider()) {
            takeForProvider(body, ruling.ruling().refused(), by);
        } else {
            decisions.take(provider(), ruling.ruling().accepted(), by);
            timers.planSoon(provider(), ruling.ruling().accepted().keySet());
        }
        return ruling;
    }

    private void takeForProvider(BulkDecision body, List<Refused> refused, Decided by) {
        List<BulletinId> accepted = new ArrayList<>(body.bulletins());
        accepted.removeAll(refused.stream().map(Refused::bulletin).toList());
        if (!accepted.isEmpty()) {
            List<CustomerId> concerned = body.decision() == Decision.LIFTED
                    ? providerDeclines.lift(provider(), accepted, by)
                    : providerDeclines.decline(provider(), accepted, by);
            timers.planSoon(provider(), concerned);
        }
    }

    private ProviderId provider() {
        return tenant.scope().requireProvider();
    }
}
