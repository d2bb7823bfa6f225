package io.fleetmend.platform.tenancy;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.RequestScoped;

/** The scope of the request, event or timer being worked on. It is set before the first row is touched and then stays. */
@RequestScoped
public class CurrentTenant {
    private TenantScope scope = TenantScope.NONE;

    public TenantScope scope() {
        return scope;
    }

    public void set(TenantScope newScope) {
        scope = newScope;
        // they end with the request's or the work's own context
        var _ = newScope.logKeys();
    }

    /** The scope of whatever runs now; none outside of any request context. */
    static TenantScope now() {
        if (Arc.container() == null || !Arc.container().requestContext().isActive()) {
            return TenantScope.NONE;
        }
        return Arc.container().instance(CurrentTenant.class).get().scope();
    }
}
