package io.fleetmend.platform.events;

import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event whose seal held and whose payload could be read.
 *
 * @param traceparent the trace that it was told in (W3C Trace Context); null when it was told outside of any
 */
record IncomingEvent(
        UUID id,
        String topic,
        String type,
        Scope scope,
        Event event,
        byte[] payload,
        @Nullable String traceparent) {}
