package io.fleetmend.exposure.window;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.EndpointId;
import java.time.Duration;
import java.time.Instant;

/**
 * For how long an endpoint was exposed.
 *
 * @param releasedAt by the vendor
 * @param protectedAt receipt of the inventory that proved it
 * @param duration zero when the endpoint was protected before the vendor spoke of it
 * @param inventoryDigest of that inventory
 */
public record ExposureWindow(
        EndpointId endpoint,
        BulletinId bulletin,
        Instant releasedAt,
        Instant protectedAt,
        Duration duration,
        String inventoryDigest) {

    static ExposureWindow of(
            EndpointId endpoint, BulletinId bulletin, Instant releasedAt, Instant protectedAt, String digest) {
        Duration duration = Duration.between(releasedAt, protectedAt);
        return new ExposureWindow(
                endpoint, bulletin, releasedAt, protectedAt, duration.isNegative() ? Duration.ZERO : duration, digest);
    }

    /** Unique among the windows of a customer, and in the order of the list. */
    String key() {
        return "%s/%s/%s".formatted(endpoint, protectedAt, bulletin);
    }
}
