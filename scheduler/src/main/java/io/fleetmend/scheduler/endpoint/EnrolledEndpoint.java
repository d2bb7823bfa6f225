package io.fleetmend.scheduler.endpoint;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.tenancy.TenantScope;

/** Which endpoint, and whose. */
public record EnrolledEndpoint(ProviderId provider, CustomerId customer, EndpointId endpoint) {
    public TenantScope scope() {
        return TenantScope.of(provider, customer);
    }
}
