package io.fleetmend.platform.events;

/** Names of the record headers that an event travels with. */
final class Headers {
    static final String EVENT_ID = "event-id";
    static final String TYPE = "type";
    static final String PROVIDER = "provider";
    static final String CUSTOMER = "customer";
    static final String SEAL = "seal";
    static final String TRACEPARENT = "traceparent";
    static final String REASON = "reason";

    private Headers() {}
}
