package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.scheduler.job.Job;
import io.fleetmend.scheduler.planner.EndpointState;
import io.fleetmend.scheduler.planner.OccurrenceKey;
import io.fleetmend.scheduler.planner.OpenJob;
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

    /** Endpoints on which something is missing or a job is open; the others need no plan. */
    static List<EndpointState> of(
            Map<EndpointId, List<MissingUpdate>> missing, List<Job> open, Map<EndpointId, List<OccurrenceKey>> spent) {
        Map<EndpointId, Job> byEndpoint = open.stream().collect(Collectors.toMap(Job::endpoint, Function.identity()));
        Set<EndpointId> endpoints = new HashSet<>(missing.keySet());
        endpoints.addAll(byEndpoint.keySet());
        return endpoints.stream()
                .map(endpoint -> new EndpointState(
                        endpoint,
                        missing.getOrDefault(endpoint, List.of()),
                        openJob(byEndpoint.get(endpoint)),
                        Set.copyOf(spent.getOrDefault(endpoint, List.of()))))
                .toList();
    }

    private static @Nullable OpenJob openJob(@Nullable Job job) {
        return job == null ? null : new OpenJob(job.id(), begun(job), job.occurrence(), job.work());
    }

    private static boolean begun(Job job) {
        return switch (job.state()) {
            case PLANNED, READY -> false;
            case LEASED, RUNNING, VERIFYING, AWAITING_RESTART, SUCCEEDED, FAILED, EXPIRED, CANCELLED -> true;
        };
    }
}
