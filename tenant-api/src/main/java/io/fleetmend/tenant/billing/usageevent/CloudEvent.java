package io.fleetmend.tenant.billing.usageevent;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.tenant.billing.counting.EndpointClass;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;

/**
 * An event as CloudEvents 1.0 has it, in JSON.
 *
 * @param id unique within the source
 * @param type {@value #COUNTED} or {@value #REVERSED}
 * @param source the provider
 * @param subject the endpoint-day: {@code <endpoint>/<day>}
 * @param sequence rises with every event of a source, with gaps; filled with zeros, so that it sorts as text
 */
public record CloudEvent(
        String specversion,
        String id,
        URI source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        String sequence,
        Data data) {
    static final String COUNTED = "io.fleetmend.usage.endpoint-day.counted.v1";
    static final String REVERSED = "io.fleetmend.usage.endpoint-day.reversed.v1";

    /** One endpoint-day; the day is one of the customer's time zone. */
    public record Data(CustomerId customer, EndpointId endpoint, LocalDate day, EndpointClass endpointClass) {}
}
