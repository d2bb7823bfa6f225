package io.fleetmend.tenant.billing.counting;

import io.fleetmend.contracts.EndpointId;

/** The days of a month on which an endpoint was managed, as it was recorded. */
public record Fact(EndpointId endpoint, EndpointClass endpointClass, Days days) {}
