package io.fleetmend.tenant.report;

import io.fleetmend.contracts.job.v1.JobChangedV1;
import io.fleetmend.platform.events.EventHandler;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps how each job ended. */
@ApplicationScoped
class OnJobEnded implements EventHandler<JobChangedV1> {
    private final EndedJobs jobs;

    OnJobEnded(EndedJobs jobs) {
        this.jobs = jobs;
    }

    @Override
    public Class<JobChangedV1> event() {
        return JobChangedV1.class;
    }

    @Override
    public void handle(JobChangedV1 event) {
        if (event.state().ended()) {
            jobs.keep(event);
        }
    }
}
