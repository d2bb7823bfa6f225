package io.fleetmend.scheduler.retirement;

import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.endpoint.Endpoint;
import io.fleetmend.scheduler.endpoint.Endpoints;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.fleetmend.scheduler.job.JobReason;
import io.fleetmend.scheduler.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Two transactions, one after the other: leasing takes a job and then its endpoint, so that taking the endpoint and then its jobs could
 * make each wait for the other. Were the second one never begun, nobody could lease the jobs any more, and they would end with their window.
 */
@ApplicationScoped
class Retirement {
    private final Endpoints endpoints;
    private final Jobs jobs;
    private final CurrentTenant tenant;
    private final Clock clock;

    Retirement(Endpoints endpoints, Jobs jobs, CurrentTenant tenant, Clock clock) {
        this.endpoints = endpoints;
        this.jobs = jobs;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    EnrolledEndpoint retire(EndpointId endpointId) {
        Endpoint endpoint = endpoints.find(endpointId).orElseThrow(Problems::notFound);
        ProviderId provider = tenant.scope().requireProvider();
        EnrolledEndpoint enrolled = new EnrolledEndpoint(provider, endpoint.customer(), endpointId);
        endpoints.retire(enrolled, clock.instant());
        return enrolled;
    }

    @Transactional
    void endJobsOf(EnrolledEndpoint endpoint) {
        jobs.cancelAll(endpoint.provider(), endpoint.customer(), endpoint.endpoint(), JobReason.ENDPOINT_RETIRED);
    }
}
