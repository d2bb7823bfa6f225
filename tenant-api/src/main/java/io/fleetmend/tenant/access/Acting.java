package io.fleetmend.tenant.access;

import io.fleetmend.contracts.ProviderId;
import io.fleetmend.platform.http.Problems;
import io.fleetmend.platform.identity.Caller;
import io.fleetmend.platform.tenancy.CurrentTenant;
import jakarta.enterprise.context.RequestScoped;

/** The caller of a request as far as this service's writes are concerned. */
@RequestScoped
public class Acting {
    private final Caller caller;
    private final CurrentTenant tenant;

    Acting(Caller caller, CurrentTenant tenant) {
        this.caller = caller;
        this.tenant = tenant;
    }

    public String name() {
        return caller.name();
    }

    public ProviderId provider() {
        ProviderId provider = tenant.scope().provider();
        if (provider == null) {
            throw Problems.forbidden("This needs a login that belongs to a provider.");
        }
        return provider;
    }

    /** For what concerns all customers, those to come included. */
    public ProviderId wholeProvider() {
        ProviderId provider = provider();
        if (!tenant.scope().allCustomers()) {
            throw Problems.forbidden("This needs a login that sees all customers of its provider.");
        }
        return provider;
    }
}
