package io.fleetmend.platform.events;

import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.Scope;
import java.util.UUID;

/** An event whose seal held and whose payload could be read. */
record IncomingEvent(UUID id, String topic, String type, Scope scope, Event event, byte[] payload) {}
