package io.fleetmend.scheduler.approval;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin of which the decision is not taken.
 *
 * @param customer null where it would hold for all customers of the provider
 * @param supersededBy what installs it along; null unless that is the reason
 */
public record Refused(
        @Nullable CustomerId customer,
        BulletinId bulletin,
        Refusal reason,
        @Nullable BulletinId supersededBy) {}
