package io.fleetmend.tenant.session;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is logged in, for the page to show what they may do; what they may do is decided by the services.
 *
 * @param provider null for who belongs to none
 * @param customers null: all of the provider's
 * @param expiresAt when the session ends if nothing is asked before
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Session(
        String username,
        String name,
        List<String> roles,
        @Nullable ProviderId provider,
        @Nullable List<CustomerId> customers,
        Instant expiresAt) {
    Session {
        roles = List.copyOf(roles);
        customers = customers == null ? null : List.copyOf(customers);
    }
}
