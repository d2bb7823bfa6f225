package io.fleetmend.contracts.inventory.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.Topic;
import java.time.Instant;

/**
 * A machine became a managed endpoint, or came back re-imaged under the identity it had.
 *
 * @param endpointClass {@code workstation}, {@code server} or {@code other}: what billing counts it as
 */
public record EndpointEnrolledV1(
        ProviderId provider,
        CustomerId customer,
        SiteId site,
        EndpointId endpoint,
        String hostname,
        String endpointClass,
        Instant enrolledAt)
        implements Event {
    @Override
    public Topic topic() {
        return Topic.INVENTORY;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "endpoint/" + endpoint;
    }
}
