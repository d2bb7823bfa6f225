package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.DeploymentId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.scheduler.approval.Approvals;
import io.fleetmend.scheduler.deployment.Deployments;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.evidence.ApprovedBy;
import io.fleetmend.scheduler.exception.Exceptions;
import io.fleetmend.scheduler.finding.MissingUpdates;
import io.fleetmend.scheduler.job.Job;
import io.fleetmend.scheduler.job.JobReason;
import io.fleetmend.scheduler.job.PlannedJobs;
import io.fleetmend.scheduler.planner.AutoApprovalRule;
import io.fleetmend.scheduler.planner.Plan;
import io.fleetmend.scheduler.planner.Planner;
import io.fleetmend.scheduler.planner.Supersedence;
import io.fleetmend.scheduler.planner.Verdict;
import io.fleetmend.scheduler.planner.Work;
import io.fleetmend.scheduler.tenants.KnownCustomers;
import io.fleetmend.scheduler.timer.TimerHandler;
import io.fleetmend.scheduler.timer.TimerKind;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import io.fleetmend.scheduler.window.Occurrence;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Plans one customer's jobs anew, whenever something it depends on changed. */
@ApplicationScoped
class CustomerPlanning implements TimerHandler {
    private final KnownCustomers customers;
    private final Approvals approvals;
    private final MissingUpdates updates;
    private final Exceptions exceptions;
    private final Deployments deployments;
    private final PlannedJobs jobs;
    private final Clock clock;

    CustomerPlanning(
            KnownCustomers customers,
            Approvals approvals,
            MissingUpdates updates,
            Exceptions exceptions,
            Deployments deployments,
            PlannedJobs jobs,
            Clock clock) {
        this.customers = customers;
        this.approvals = approvals;
        this.updates = updates;
        this.exceptions = exceptions;
        this.deployments = deployments;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public TimerKind kind() {
        return TimerKind.PLAN;
    }

    @Override
    public void due(ProviderId provider, CustomerId customer, UUID subject) {
        customers.policy(provider, customer).ifPresent(policy -> plan(provider, customer, policy));
    }

    private void plan(ProviderId provider, CustomerId customer, PolicyChangedV1 policy) {
        Instant now = clock.instant();
        Map<EndpointId, List<MissingUpdate>> missing = updates.of(provider, customer);
        Map<BulletinId, Verdict> verdicts = approvals.decide(
                provider, customer, new AutoApprovalRule(policy.autoApproval()), Supersedence.of(missing));
        List<Job> open = jobs.open(provider, customer);
        Plan plan = Planner.plan(
                MaintenanceCalendar.of(policy.windows(), policy.freezes()),
                verdicts,
                FleetState.of(
                        missing,
                        open,
                        jobs.spent(provider, customer, now),
                        policy.restart().machine() ? jobs.awaitedRestarts(provider, customer) : Map.of(),
                        exceptions.holding(provider, customer, now)),
                deployments.cancelled(provider, customer, now),
                now);
        carryOut(new Owner(provider, customer), plan, verdicts, open, now);
    }

    private record Owner(ProviderId provider, CustomerId customer) {
        EnrolledEndpoint endpoint(EndpointId id) {
            return new EnrolledEndpoint(provider, customer, id);
        }
    }

    private void carryOut(Owner owner, Plan plan, Map<BulletinId, Verdict> verdicts, List<Job> open, Instant now) {
        Map<JobId, Job> byId = open.stream().collect(Collectors.toMap(Job::id, Function.identity()));
        List<PlannedJobs.Order> orders = orders(owner, plan, verdicts, now);
        jobs.change(
                plan.withdrawn().stream()
                        .map(one -> new PlannedJobs.Withdrawn(job(byId, one.job()), reason(one.reason())))
                        .toList(),
                orders,
                now);
        plan.revised().forEach(one -> jobs.revise(job(byId, one.job()), one.work(), approvedBy(one.work(), verdicts)));
    }

    private static Job job(Map<JobId, Job> jobs, JobId id) {
        return Objects.requireNonNull(jobs.get(id), "the planner names jobs that it was shown");
    }

    private List<PlannedJobs.Order> orders(Owner owner, Plan plan, Map<BulletinId, Verdict> verdicts, Instant now) {
        Map<Occurrence, List<Plan.NewJob>> byOccurrence = plan.created().stream()
                .collect(Collectors.groupingBy(Plan.NewJob::occurrence, TreeMap::new, Collectors.toList()));
        List<PlannedJobs.Order> orders = new ArrayList<>();
        byOccurrence.forEach((occurrence, created) -> {
            List<BulletinId> bulletins = created.stream()
                    .flatMap(one -> one.work().bulletins().stream())
                    .distinct()
                    .toList();
            DeploymentId deployment = deployments.in(owner.provider(), owner.customer(), occurrence, bulletins, now);
            created.forEach(one -> orders.add(new PlannedJobs.Order(
                    owner.endpoint(one.endpoint()),
                    deployment,
                    occurrence,
                    one.work(),
                    approvedBy(one.work(), verdicts))));
        });
        return orders;
    }

    /** A restart is allowed by the policy, bulletin by bulletin it was approved before. */
    private static List<ApprovedBy> approvedBy(Work work, Map<BulletinId, Verdict> verdicts) {
        if (!work.installs()) {
            return List.of();
        }
        return work.bulletins().stream()
                .map(bulletin -> {
                    Verdict verdict = verdicts.get(bulletin);
                    if (verdict == null) {
                        throw new IllegalStateException("%s was planned without a verdict".formatted(bulletin));
                    }
                    return new ApprovedBy(bulletin, verdict.by(), verdict.at());
                })
                .toList();
    }

    private static JobReason reason(Plan.Reason reason) {
        return switch (reason) {
            case NOTHING_LEFT -> JobReason.NOTHING_LEFT;
            case REPLANNED -> JobReason.REPLANNED;
        };
    }
}
