package io.fleetmend.exposure.finding;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.finding.v1.FindingState;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Pair;
import org.jspecify.annotations.Nullable;

/** Which findings are asked for; null does not matter. */
record Wanted(
        @Nullable CustomerId customer,
        @Nullable EndpointId endpoint,
        @Nullable BulletinId bulletin,
        @Nullable FindingState state) {
    static Wanted of(EndpointId endpoint) {
        return new Wanted(null, endpoint, null, null);
    }

    boolean matches(Endpoint one) {
        return customer == null || customer.equals(one.customer().id());
    }

    boolean matches(Pair pair) {
        return (bulletin == null || bulletin.equals(pair.bulletin().bulletin()))
                && (state == null || state == pair.state());
    }
}
