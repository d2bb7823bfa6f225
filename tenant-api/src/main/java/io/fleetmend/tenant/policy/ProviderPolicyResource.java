package io.fleetmend.tenant.policy;

import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;

/** The policy of the provider. What a body leaves out is the default; answers are what is in force. */
@Path("/api/v1/policy")
public class ProviderPolicyResource {
    private final Policies policies;

    ProviderPolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN})
    public EffectivePolicy get() {
        return policies.ofProvider();
    }

    @PUT
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public EffectivePolicy put(PolicyBody body) {
        return policies.putOfProvider(body);
    }
}
