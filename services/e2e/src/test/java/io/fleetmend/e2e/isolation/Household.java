package io.fleetmend.e2e.isolation;

import io.fleetmend.e2e.isolation.Canaries.Owner;
import io.fleetmend.e2e.rest.Caller;

/**
 * A provider with its people.
 *
 * @param admin provider-admin
 * @param technician of all customers, approves as well
 */
record Household(
        Owner name,
        Owner owner,
        String provider,
        Caller.Person admin,
        Caller.Person technician,
        Caller.Program billing) {}
