package io.fleetmend.scheduler.planning;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.MissingUpdate;
import io.fleetmend.contracts.job.v1.JobState;
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

    /** One endpoint by itself. */
    static EndpointState of(EndpointId endpoint, List<MissingUpdate> missing, List<Job> jobs) {
        Job open = jobs.stream()
                .filter(job -> !job.state().ended() && job.state() != JobState.AWAITING_RESTART)
                .findFirst()
                .orElse(null);
        Set<OccurrenceKey> spent = jobs.stream()
                .filter(job -> job.state().ended())
                .map(job -> OccurrenceKey.of(job.occurrence()))
                .collect(Collectors.toSet());
        return new EndpointState(endpoint, missing, openJob(open), spent);
    }

    private static @Nullable OpenJob openJob(@Nullable Job job) {
        return job == null ? null : new OpenJob(job.id(), job.state(), job.retryAt(), job.occurrence(), job.work());
    }
}
