package io.fleetmend.contracts.tenant.v1;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.LocalDate;

/**
 * One managed endpoint-day: the endpoint was enrolled and not retired at some moment of that day.
 *
 * @param day in the customer's billing time zone
 * @param endpointClass {@code workstation}, {@code server} or {@code other}
 */
public record UsageRecordedV1(
        ProviderId provider, CustomerId customer, EndpointId endpoint, LocalDate day, String endpointClass)
        implements Event {
    @Override
    public Topic topic() {
        return Topic.USAGE;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "usage/" + endpoint + "/" + day;
    }
}
