package io.fleetmend.tenant.billing.mapping;

import io.fleetmend.contracts.CustomerId;
import java.util.Map;

/** A customer in one of the provider's systems, with the revision that {@code If-Match} takes. */
public record Mapping(
        CustomerId customer, PsaSystem system, String externalId, Map<String, String> lines, long revision) {}
