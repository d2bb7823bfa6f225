package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ExceptionId;
import java.time.Instant;
import java.util.Set;

/**
 * A signed decision not to update.
 *
 * @param endpoints empty: all of the customer
 * @param expiresAt the first moment at which it holds no longer
 */
public record Excepted(ExceptionId exception, BulletinId bulletin, Set<EndpointId> endpoints, Instant expiresAt) {
    public Excepted {
        endpoints = Set.copyOf(endpoints);
    }

    boolean isForAll() {
        return endpoints.isEmpty();
    }

    boolean concerns(Endpoint endpoint) {
        return isForAll() || endpoints.contains(endpoint.id());
    }
}
