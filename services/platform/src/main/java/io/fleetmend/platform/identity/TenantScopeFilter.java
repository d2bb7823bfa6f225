package io.fleetmend.platform.identity;

import io.fleetmend.platform.tenancy.CurrentTenant;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

/** Sets the tenant scope of every request with a token, before any resource method and so before any connection is taken. */
@Provider
@Priority(Priorities.AUTHORIZATION + 10)
public class TenantScopeFilter implements ContainerRequestFilter {
    private final SecurityIdentity identity;
    private final Caller caller;
    private final CurrentTenant currentTenant;

    TenantScopeFilter(SecurityIdentity identity, Caller caller, CurrentTenant currentTenant) {
        this.identity = identity;
        this.caller = caller;
        this.currentTenant = currentTenant;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!identity.isAnonymous()) {
            currentTenant.set(caller.scope());
        }
    }
}
