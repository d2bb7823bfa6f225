package io.fleetmend.contracts.finding.v1;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * What is missing on an endpoint changed by its own inventory. Replaces everything told before of that endpoint.
 *
 * @param inventoryDigest the inventory it was derived from
 * @param missing open findings, oldest release first
 * @param unreadable packages whose version could not be read: whatever concerns them is unknown
 * @param closed bulletins that were missing before and, by this inventory, no longer are
 */
public record EndpointFindingsChangedV1(
        ProviderId provider,
        CustomerId customer,
        EndpointId endpoint,
        String inventoryDigest,
        Instant asOf,
        List<MissingUpdate> missing,
        List<String> unreadable,
        List<BulletinId> closed)
        implements Event {
    public EndpointFindingsChangedV1 {
        missing = List.copyOf(missing);
        unreadable = List.copyOf(unreadable);
        closed = List.copyOf(closed);
    }

    @Override
    public Topic topic() {
        return Topic.FINDING;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "customer/" + customer;
    }
}
