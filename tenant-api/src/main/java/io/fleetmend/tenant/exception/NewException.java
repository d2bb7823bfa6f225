package io.fleetmend.tenant.exception;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.tenant.access.Input;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for.
 *
 * @param endpoints absent or empty: all of the customer, those to come included
 * @param expiresAt the first moment at which it holds no longer
 */
public record NewException(
        CustomerId customer,
        BulletinId bulletin,
        @Nullable List<EndpointId> endpoints,
        String reason,
        Instant expiresAt) {
    static final int LONGEST_REASON = 2000;
    private static final int MOST_ENDPOINTS = 500;

    public NewException {
        Input.required("customer", customer);
        Input.required("bulletin", bulletin);
        Input.required("expiresAt", expiresAt);
        reason = Input.text("reason", reason, LONGEST_REASON);
        endpoints = endpoints == null
                ? List.of()
                : List.copyOf(new LinkedHashSet<>(Input.atMost("endpoints", endpoints, MOST_ENDPOINTS)));
    }
}
