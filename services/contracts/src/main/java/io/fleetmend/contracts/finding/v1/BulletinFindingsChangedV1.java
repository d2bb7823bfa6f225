package io.fleetmend.contracts.finding.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * The set of a customer's endpoints on which a bulletin is missing changed because the bulletin, its scores or the update behind it
 * changed. Replaces everything told before of that pair.
 *
 * @param affected the whole set as it is now, each with what closes the bulletin there; empty when it is missing nowhere
 */
public record BulletinFindingsChangedV1(
        ProviderId provider, CustomerId customer, BulletinSummary bulletin, Instant asOf, List<Affected> affected)
        implements Event {
    public BulletinFindingsChangedV1 {
        affected = List.copyOf(affected);
    }

    /** As in {@link MissingUpdate}, seen from the bulletin. */
    public record Affected(EndpointId endpoint, List<PackageTarget> packages, List<String> held) {
        public Affected {
            packages = List.copyOf(packages);
            held = List.copyOf(held);
        }
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
