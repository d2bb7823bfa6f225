package io.fleetmend.tenant.billing.counting;

/** What a quantity is a number of. */
public enum Unit {
    ENDPOINTS,
    ENDPOINT_DAYS
}
