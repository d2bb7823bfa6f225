package io.fleetmend.tenant.usage;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;

/** Tells the other features, inside the transaction, that endpoint-days were counted or corrected. */
public record UsageChange(ProviderId provider, CustomerId customer, int counted, int corrected) {}
