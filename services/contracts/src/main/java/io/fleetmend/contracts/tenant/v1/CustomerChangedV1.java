package io.fleetmend.contracts.tenant.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.Topic;
import java.time.ZoneId;
import java.util.List;

/**
 * A customer as it is now, with all of its sites.
 *
 * @param timeZone the zone that its billing days and, unless a site says otherwise, its windows are in
 * @param active false once it is off-boarded
 */
public record CustomerChangedV1(
        ProviderId provider, CustomerId customer, String name, ZoneId timeZone, List<Site> sites, boolean active)
        implements Event {
    public CustomerChangedV1 {
        sites = List.copyOf(sites);
    }

    /** A location of the customer, with the zone that its windows are in. */
    public record Site(SiteId id, String name, ZoneId timeZone) {}

    @Override
    public Topic topic() {
        return Topic.TENANT;
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
