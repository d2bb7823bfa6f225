package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.inventory.v1.EndpointEnrolledV1;
import io.fleetmend.contracts.inventory.v1.EndpointRetiredV1;
import io.fleetmend.platform.tenancy.TenantScope;
import io.fleetmend.platform.tenancy.TenantWork;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Lets endpoints be enrolled and retired as if the scheduler had told so just now, and days pass. */
@ApplicationScoped
public class Managing {
    private final OnEnrolled enrolled;
    private final OnRetired retired;
    private final DailyRoll roll;
    private final TenantWork work;

    Managing(OnEnrolled enrolled, OnRetired retired, DailyRoll roll, TenantWork work) {
        this.enrolled = enrolled;
        this.retired = retired;
        this.roll = roll;
        this.work = work;
    }

    public EndpointId enrol(ProviderId provider, CustomerId customer, String endpointClass, String at) {
        EndpointId endpoint = new EndpointId(UUID.randomUUID());
        enrol(provider, customer, endpoint, endpointClass, Instant.parse(at));
        return endpoint;
    }

    public void enrol(ProviderId provider, CustomerId customer, EndpointId endpoint, String endpointClass, Instant at) {
        EndpointEnrolledV1 event = new EndpointEnrolledV1(
                provider, customer, new SiteId(UUID.randomUUID()), endpoint, "host", endpointClass, at);
        work.run(TenantScope.of(event.scope()), () -> {
            enrolled.handle(event);
            enrolled.endOfRun(event.scope());
        });
    }

    public void retire(ProviderId provider, CustomerId customer, EndpointId endpoint, Instant at) {
        EndpointRetiredV1 event = new EndpointRetiredV1(provider, customer, endpoint, at);
        work.run(TenantScope.of(event.scope()), () -> retired.handle(event));
    }

    public void roll() {
        roll.rollWhatIsDue();
    }
}
