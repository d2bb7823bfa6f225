package io.fleetmend.tenant.audit;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something somebody does.
 *
 * @param action noun and verb, {@code customer.create}
 * @param subject id or name of what it is done to
 * @param detail what is worth knowing later; never a secret
 */
public record Deed(
        String actor,
        ProviderId provider,
        @Nullable CustomerId customer,
        String action,
        String subject,
        Map<String, String> detail) {
    public Deed {
        detail = Map.copyOf(detail);
    }
}
