package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.rest.Caller;

/**
 * A customer with its people and its endpoint.
 *
 * @param technician of this customer only, approves as well
 */
record Tenancy(
        Owner owner,
        Household household,
        String customer,
        String site,
        Caller.Person technician,
        Caller.Person viewer,
        Caller.Person signer,
        ProbedEndpoint endpoint) {}
