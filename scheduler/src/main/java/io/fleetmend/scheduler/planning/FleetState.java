package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.scheduler.exception.Excepted;
import io.fleetmend.scheduler.job.Job;
import io.fleetmend.scheduler.job.PlannedJobs;
import io.fleetmend.scheduler.planner.AwaitedRestart;
import io.fleetmend.scheduler.planner.EndpointState;
import io.fleetmend.scheduler.planner.OccurrenceKey;
import io.fleetmend.scheduler.planner.OpenJob;
import io.fleetmend.scheduler.planner.Work;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as the planner wants them. */
final class FleetState {
    private FleetState() {}

    /** Endpoints on which something is missing, a job is open or a restart is awaited; the others need no plan. */
    static List<EndpointState> of(
            Map<EndpointId, List<MissingUpdate>> missing,
            List<Job> open,
            List<PlannedJobs.Spent> spent,
            Map<EndpointId, List<BulletinId>> restarts,
            Excepted excepted) {
        Map<EndpointId, Job> byEndpoint = open.stream().collect(Collectors.toMap(Job::endpoint, Function.identity()));
        Map<EndpointId, List<PlannedJobs.Spent>> spentByEndpoint =
                spent.stream().collect(Collectors.groupingBy(PlannedJobs.Spent::endpoint));
        Set<EndpointId> endpoints = new HashSet<>(missing.keySet());
        endpoints.addAll(byEndpoint.keySet());
        endpoints.addAll(restarts.keySet());
        return endpoints.stream()
                .map(endpoint -> of(
                        endpoint,
                        missing.getOrDefault(endpoint, List.of()),
                        byEndpoint.get(endpoint),
                        spentByEndpoint.getOrDefault(endpoint, List.of()),
                        restarts.getOrDefault(endpoint, List.of()),
                        excepted.on(endpoint)))
                .toList();
    }

    /** One endpoint by itself. */
    static EndpointState of(
            EndpointId endpoint,
            List<MissingUpdate> missing,
            @Nullable Job open,
            List<PlannedJobs.Spent> spent,
            List<BulletinId> restart,
            Set<BulletinId> excepted) {
        return new EndpointState(
                endpoint,
                missing,
                openJob(open),
                occurrences(spent, Work.Action.INSTALL),
                new AwaitedRestart(restart, occurrences(spent, Work.Action.RESTART)),
                excepted);
    }

    private static Set<OccurrenceKey> occurrences(List<PlannedJobs.Spent> spent, Work.Action action) {
        return spent.stream()
                .filter(one -> one.action() == action)
                .map(PlannedJobs.Spent::occurrence)
                .collect(Collectors.toSet());
    }

    private static @Nullable OpenJob openJob(@Nullable Job job) {
        return job == null ? null : new OpenJob(job.id(), job.state(), job.retryAt(), job.occurrence(), job.work());
    }
}
