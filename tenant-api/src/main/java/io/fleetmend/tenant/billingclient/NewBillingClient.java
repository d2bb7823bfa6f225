package io.fleetmend.tenant.billingclient;

import io.fleetmend.platform.identity.Roles;
import io.fleetmend.tenant.access.Input;
import java.util.Set;

/** A program that is to read usage. */
public record NewBillingClient(String name, Set<String> roles) {
    private static final Set<String> ALLOWED = Set.of(Roles.BILLING_READ, Roles.BILLING_EXPORT);

    public NewBillingClient {
        name = Input.text("name", name, 100);
        roles = Set.copyOf(Input.atMost("roles", roles, ALLOWED.size()));
        if (roles.isEmpty() || !ALLOWED.containsAll(roles)) {
            throw new IllegalArgumentException(
                    "roles must be billing-read or billing-export or both, but were %s".formatted(roles));
        }
    }
}
