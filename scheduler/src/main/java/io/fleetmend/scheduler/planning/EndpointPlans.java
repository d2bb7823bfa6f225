package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import io.fleetmend.scheduler.approval.Approvals;
import io.fleetmend.scheduler.deployment.Deployments;
import io.fleetmend.scheduler.endpoint.Endpoint;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.exception.Exceptions;
import io.fleetmend.scheduler.finding.MissingUpdates;
import io.fleetmend.scheduler.job.Job;
import io.fleetmend.scheduler.job.PlannedJobs;
import io.fleetmend.scheduler.planner.AutoApprovalRule;
import io.fleetmend.scheduler.planner.EndpointState;
import io.fleetmend.scheduler.planner.Explainer;
import io.fleetmend.scheduler.planner.Explanation;
import io.fleetmend.scheduler.planner.OccurrenceKey;
import io.fleetmend.scheduler.planner.PrimaryReason;
import io.fleetmend.scheduler.planner.Supersedence;
import io.fleetmend.scheduler.planner.Verdict;
import io.fleetmend.scheduler.planning.EndpointPlan.PlanItem;
import io.fleetmend.scheduler.tenants.KnownCustomers;
import io.fleetmend.scheduler.window.MaintenanceCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Gathers what the planner knows of one endpoint, and has it explained. */
@ApplicationScoped
class EndpointPlans {
    private final KnownCustomers customers;
    private final Approvals approvals;
    private final MissingUpdates updates;
    private final Exceptions exceptions;
    private final Deployments deployments;
    private final PlannedJobs jobs;
    private final Clock clock;

    EndpointPlans(
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

    EndpointPlan of(EnrolledEndpoint id, Endpoint endpoint) {
        Optional<PolicyChangedV1> policy =
                endpoint.retiredAt() == null ? customers.policy(id.provider(), id.customer()) : Optional.empty();
        boolean stale = isStale(
                endpoint.evidenceAt(), policy.map(PolicyChangedV1::staleAfter).orElse(null));
        List<MissingUpdate> missing = endpoint.retiredAt() == null ? updates.of(id) : List.of();
        List<PlanItem> items = policy.map(rules -> explained(id, missing, rules, stale))
                .orElseGet(
                        () -> missing.stream().map(EndpointPlans::withoutPolicy).toList());
        return new EndpointPlan(endpoint.id(), endpoint.evidenceAt(), stale, items);
    }

    private boolean isStale(@Nullable Instant evidenceAt, @Nullable Duration bearable) {
        return evidenceAt == null
                || bearable != null && evidenceAt.plus(bearable).isBefore(clock.instant());
    }

    private static PlanItem withoutPolicy(MissingUpdate update) {
        return new PlanItem(update.bulletin().bulletin(), PrimaryReason.NO_POLICY, null, null, null, null, null);
    }

    private List<PlanItem> explained(
            EnrolledEndpoint id, List<MissingUpdate> missing, PolicyChangedV1 policy, boolean stale) {
        Instant now = clock.instant();
        List<Job> concerning = jobs.concerning(id, now);
        Map<BulletinId, Verdict> verdicts = approvals.standing(
                id.provider(),
                id.customer(),
                new AutoApprovalRule(policy.autoApproval()),
                bulletins(missing, concerning));
        List<PlanItem> items = new ArrayList<>();
        Explainer.explain(
                        MaintenanceCalendar.of(policy.windows(), policy.freezes()),
                        verdicts,
                        state(id, missing, concerning, policy),
                        new Explainer.Circumstances(
                                deployments.cancelled(id.provider(), id.customer(), now),
                                deployments.halted(id.provider(), id.customer(), now),
                                stale),
                        now)
                .forEach(one -> items.add(item(one, verdicts, concerning)));
        items.addAll(awaitingRestart(missing, verdicts, concerning));
        return alongWithLaterOnes(id.endpoint(), missing, items);
    }

    /** What a later one brings along nobody is asked about: it waits for what that one waits for. */
    private static List<PlanItem> alongWithLaterOnes(
            EndpointId endpoint, List<MissingUpdate> missing, List<PlanItem> items) {
        Map<BulletinId, Supersedence.Standing> standings = Supersedence.of(Map.of(endpoint, missing));
        Map<BulletinId, PlanItem> own =
                items.stream().collect(Collectors.toMap(PlanItem::bulletin, item -> item, (one, other) -> one));
        return items.stream()
                .map(item -> {
                    BulletinId by = standings
                            .getOrDefault(item.bulletin(), Supersedence.Standing.NOWHERE)
                            .supersededBy();
                    PlanItem later = by != null && awaitsADecision(item) ? own.get(by) : null;
                    return later == null ? item : later.of(item.bulletin());
                })
                .toList();
    }

    /** Nobody decided about it itself, or what was decided about the later one keeps it back. */
    private static boolean awaitsADecision(PlanItem item) {
        boolean declined = item.decision() != null && item.decision().state() == Verdict.State.DECLINED;
        return item.reason() == PrimaryReason.NOT_APPROVED || item.reason() == PrimaryReason.DECLINED && !declined;
    }

    private EndpointState state(
            EnrolledEndpoint id, List<MissingUpdate> missing, List<Job> concerning, PolicyChangedV1 policy) {
        Job open = concerning.stream()
                .filter(job -> !job.state().ended() && job.state() != JobState.AWAITING_RESTART)
                .findFirst()
                .orElse(null);
        List<PlannedJobs.Spent> spent = concerning.stream()
                .filter(job -> job.state().ended())
                .map(job ->
                        new PlannedJobs.Spent(job.endpoint(), job.work().action(), OccurrenceKey.of(job.occurrence())))
                .toList();
        Map<EndpointId, List<BulletinId>> restarts =
                policy.restart().machine() ? jobs.awaitedRestarts(id.provider(), id.customer()) : Map.of();
        return FleetState.of(
                id.endpoint(),
                missing,
                open,
                spent,
                restarts.getOrDefault(id.endpoint(), List.of()),
                exceptions
                        .holding(id.provider(), id.customer(), clock.instant())
                        .on(id.endpoint()));
    }

    private static Set<BulletinId> bulletins(List<MissingUpdate> missing, List<Job> jobs) {
        Set<BulletinId> all =
                jobs.stream().flatMap(job -> job.work().bulletins().stream()).collect(Collectors.toSet());
        missing.forEach(update -> all.add(update.bulletin().bulletin()));
        return all;
    }

    private static PlanItem item(Explanation why, Map<BulletinId, Verdict> verdicts, List<Job> jobs) {
        boolean failed = why.reason() == PrimaryReason.ATTEMPT_FAILED;
        EndpointPlan.JobRef job = jobs.stream()
                .filter(one -> failed
                        ? one.state().ended()
                                && one.work().installs()
                                && one.work().bulletins().contains(why.bulletin())
                        : one.id().equals(why.job()))
                .reduce((older, newer) -> newer)
                .map(EndpointPlans::ref)
                .orElse(null);
        return new PlanItem(
                why.bulletin(),
                why.reason(),
                why.packageName().isEmpty() ? null : why.packageName(),
                verdicts.get(why.bulletin()),
                job,
                why.window(),
                why.nextAttemptAt());
    }

    /** Its findings are closed by proof, so nothing of it is missing any more; a job of its own restarts the endpoint. */
    private static List<PlanItem> awaitingRestart(
            List<MissingUpdate> missing, Map<BulletinId, Verdict> verdicts, List<Job> jobs) {
        Set<BulletinId> open =
                missing.stream().map(update -> update.bulletin().bulletin()).collect(Collectors.toSet());
        Job restart = jobs.stream()
                .filter(job -> !job.work().installs() && !job.state().ended())
                .findFirst()
                .orElse(null);
        return jobs.stream()
                .filter(job -> job.state() == JobState.AWAITING_RESTART)
                .flatMap(job -> job.work().bulletins().stream()
                        .filter(open::add)
                        .map(bulletin -> new PlanItem(
                                bulletin,
                                PrimaryReason.AWAITING_RESTART,
                                null,
                                verdicts.get(bulletin),
                                ref(restart == null ? job : restart),
                                restart == null ? null : restart.occurrence(),
                                restart == null ? null : restart.nextAttempt())))
                .toList();
    }

    private static EndpointPlan.JobRef ref(Job job) {
        return new EndpointPlan.JobRef(job.id(), job.state(), job.reason());
    }
}
