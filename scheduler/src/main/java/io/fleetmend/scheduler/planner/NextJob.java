package io.fleetmend.scheduler.planner;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.JobId;
import io.fleetmend.contracts.job.v1.JobState;
import io.fleetmend.scheduler.window.Occurrence;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The job that an endpoint has, or will have once a plan is carried out.
 *
 * @param job null while it is only planned to be
 */
record NextJob(
        @Nullable JobId job, JobState state, @Nullable Instant retryAt, Occurrence occurrence, Work work) {
    static Optional<NextJob> of(Plan plan, @Nullable OpenJob open) {
        if (!plan.created().isEmpty()) {
            Plan.NewJob created = plan.created().getFirst();
            return Optional.of(new NextJob(null, JobState.PLANNED, null, created.occurrence(), created.work()));
        }
        if (open == null || !plan.withdrawn().isEmpty()) {
            return Optional.empty();
        }
        Work work = plan.revised().isEmpty()
                ? open.work()
                : plan.revised().getFirst().work();
        return Optional.of(new NextJob(open.job(), open.state(), open.retryAt(), open.occurrence(), work));
    }

    boolean begun() {
        return OpenJob.begun(state);
    }

    boolean closes(BulletinId bulletin) {
        return work.installs() && work.bulletins().contains(bulletin);
    }

    Instant attemptAt() {
        Instant opens = occurrence.start();
        return retryAt == null || retryAt.isBefore(opens) ? opens : retryAt;
    }
}
