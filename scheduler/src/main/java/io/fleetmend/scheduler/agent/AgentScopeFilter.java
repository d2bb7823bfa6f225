package io.fleetmend.scheduler.agent;

import io.fleetmend.platform.tenancy.CurrentTenant;
import io.fleetmend.scheduler.endpoint.EnrolledEndpoint;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** An agent's request sees its customer's rows; after the platform's filter, which finds no token and so sets none. */
@Provider
@Signed
@Priority(Priorities.AUTHORIZATION + 20)
public class AgentScopeFilter implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final CurrentTenant tenant;

    AgentScopeFilter(SecurityIdentity identity, CurrentTenant tenant) {
        this.identity = identity;
        this.tenant = tenant;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        EnrolledEndpoint endpoint = identity.getAttribute(AgentIdentityProvider.ENDPOINT);
        if (endpoint != null) {
            tenant.set(endpoint.scope());
        }
    }
}
