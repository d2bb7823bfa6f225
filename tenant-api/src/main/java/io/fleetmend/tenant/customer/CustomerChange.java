package io.fleetmend.tenant.customer;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import java.time.ZoneId;

/** Tells the other features, inside the transaction, that a customer is new or in another zone. */
public record CustomerChange(ProviderId provider, CustomerId customer, ZoneId timeZone) {}
