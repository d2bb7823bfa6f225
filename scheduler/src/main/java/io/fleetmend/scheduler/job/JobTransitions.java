package io.fleetmend.scheduler.job;

import io.fleetmend.contracts.job.v1.JobState;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** The arrows of the picture in {@link JobState}, and no others. */
final class JobTransitions {
    private static final Map<JobState, Set<JobState>> ARROWS = new EnumMap<>(Map.of(
            JobState.PLANNED, EnumSet.of(JobState.READY, JobState.EXPIRED, JobState.CANCELLED),
            JobState.READY, EnumSet.of(JobState.LEASED, JobState.EXPIRED, JobState.CANCELLED),
            JobState.LEASED,
                    EnumSet.of(JobState.RUNNING, JobState.READY, JobState.FAILED, JobState.EXPIRED, JobState.CANCELLED),
            JobState.RUNNING,
                    EnumSet.of(
                            JobState.VERIFYING, JobState.READY, JobState.FAILED, JobState.EXPIRED, JobState.CANCELLED),
            JobState.VERIFYING,
                    EnumSet.of(JobState.SUCCEEDED, JobState.AWAITING_RESTART, JobState.FAILED, JobState.CANCELLED),
            JobState.AWAITING_RESTART, EnumSet.of(JobState.SUCCEEDED, JobState.FAILED, JobState.CANCELLED)));

    private JobTransitions() {}

    static boolean allow(JobState from, JobState to) {
        return ARROWS.getOrDefault(from, Set.of()).contains(to);
    }
}
