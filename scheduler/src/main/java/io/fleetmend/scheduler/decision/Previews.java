package io.fleetmend.scheduler.decision;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.job.v1.ApprovalDecidedV1.Decision;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.approval.Refused;
import io.fleetmend.scheduler.deployment.Deployments;
import io.fleetmend.scheduler.finding.MissingUpdates;
import io.fleetmend.scheduler.planner.OccurrenceKey;
import io.fleetmend.scheduler.planning.NextWindow;
import io.fleetmend.scheduler.tenants.KnownCustomers.Ruled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what would come of a decision, by what the planner goes by. */
@ApplicationScoped
class Previews {
    private final MissingUpdates updates;
    private final Deployments deployments;
    private final CurrentTenant tenant;
    private final Clock clock;

    Previews(MissingUpdates updates, Deployments deployments, CurrentTenant tenant, Clock clock) {
        this.updates = updates;
        this.deployments = deployments;
        this.tenant = tenant;
        this.clock = clock;
    }

    Preview of(BulkDecision body, BulkRuling bulk) {
        Instant now = clock.instant();
        Map<CustomerId, List<BulletinId>> accepted = bulk.ruling().accepted();
        Map<CustomerId, Long> endpoints = updates.endpoints(tenant.scope().requireProvider(), accepted);
        Map<CustomerId, Set<OccurrenceKey>> cancelled = deployments.cancelled(now);
        List<Preview.OfCustomer> customers = new ArrayList<>();
        bulk.concerned().forEach((customer, ruled) -> {
            long affected = endpoints.getOrDefault(customer, 0L);
            boolean installs = body.decision() == Decision.APPROVED && affected > 0;
            customers.add(new Preview.OfCustomer(
                    customer,
                    accepted.getOrDefault(customer, List.of()).size(),
                    affected,
                    installs ? nextOf(ruled, cancelled.getOrDefault(customer, Set.of()), now) : null,
                    refusedAt(customer, bulk.ruling().refused())));
        });
        return new Preview(
                bulk.forProvider(),
                bulk.ruling().pairs(),
                endpoints.values().stream().mapToLong(Long::longValue).sum(),
                customers,
                bulk.ruling().refused().stream()
                        .filter(refused -> refused.customer() == null)
                        .toList());
    }

    private static NextWindow nextOf(Ruled ruled, Set<OccurrenceKey> cancelled, Instant now) {
        return NextWindow.of(ruled.customer(), ruled.policy(), now, one -> !cancelled.contains(OccurrenceKey.of(one)));
    }

    private static List<Refused> refusedAt(CustomerId customer, List<Refused> refused) {
        return refused.stream().filter(one -> customer.equals(one.customer())).toList();
    }
}
