package io.fleetmend.contracts.inventory.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * What an endpoint says is installed, whole. Told when the digest changed.
 *
 * @param digest {@code sha256:…} over the parts that matter (see the agent protocol); equal digests mean equal inventories
 * @param collectedAt by the endpoint's clock
 * @param receivedAt by ours; everything is measured with this one
 */
public record InventoryReportedV1(
        ProviderId provider,
        CustomerId customer,
        SiteId site,
        EndpointId endpoint,
        String digest,
        Instant collectedAt,
        Instant receivedAt,
        OperatingSystem os,
        RestartState restart,
        PackageSources sources,
        List<InstalledPackage> packages)
        implements Event {
    public InventoryReportedV1 {
        packages = List.copyOf(packages);
    }

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
