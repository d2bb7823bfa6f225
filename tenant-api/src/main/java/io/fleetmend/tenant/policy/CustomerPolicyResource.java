package io.fleetmend.tenant.policy;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.platform.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** The policy of a customer. What a body leaves out is inherited; answers are what is in force. */
@Path("/api/v1/customers/{customerId}/policy")
public class CustomerPolicyResource {
    private final Policies policies;

    CustomerPolicyResource(Policies policies) {
        this.policies = policies;
    }

    @GET
    @RolesAllowed({Roles.PROVIDER_ADMIN, Roles.TECHNICIAN, Roles.PORTAL_VIEWER, Roles.PORTAL_SIGNER})
    public EffectivePolicy get(@PathParam("customerId") CustomerId customerId) {
        return policies.ofCustomer(customerId);
    }

    @PUT
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public EffectivePolicy put(@PathParam("customerId") CustomerId customerId, PolicyBody body) {
        return policies.putOfCustomer(customerId, body);
    }

    @DELETE
    @RolesAllowed(Roles.PROVIDER_ADMIN)
    public void delete(@PathParam("customerId") CustomerId customerId) {
        policies.deleteOfCustomer(customerId);
    }
}
