package io.fleetmend.e2e.story;

import io.fleetmend.e2e.rest.Caller;

/**
 * Everybody in the story: provider P with customers A and B, provider Q with customer C.
 *
 * @param technicianP may approve, too
 * @param billingP a program
 */
record Cast(
        Caller adminP,
        Caller adminQ,
        Caller technicianP,
        Caller technicianQ,
        Caller portalA,
        Caller billingP,
        Caller billingQ,
        Tenant a,
        Tenant b,
        Tenant c) {}
