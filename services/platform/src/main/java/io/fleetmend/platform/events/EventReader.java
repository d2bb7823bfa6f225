package io.fleetmend.platform.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.EventTypes;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import io.fleetmend.contracts.Uuids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Turns records into events, trusting nothing that is not sealed. */
@ApplicationScoped
class EventReader {
    private final EventSeal seal;

    EventReader(EventSeal seal) {
        this.seal = seal;
    }

    IncomingEvent read(ConsumerRecord<String, byte[]> record) throws UnreadableEventException {
        if (record.value() == null) {
            throw new UnreadableEventException("the record has no value");
        }
        String eventId = header(record, Headers.EVENT_ID);
        String type = header(record, Headers.TYPE);
        String provider = header(record, Headers.PROVIDER);
        String customer = header(record, Headers.CUSTOMER);
        String expected = seal.of(
                Topic.ofName(record.topic()).owner(),
                record.topic(),
                eventId,
                type,
                provider,
                customer,
                record.value());
        if (!seal.holds(header(record, Headers.SEAL), expected)) {
            throw new UnreadableEventException("the seal of event %s (%s) does not hold".formatted(eventId, type));
        }
        return parse(
                Uuids.parse("event id", eventId),
                record.topic(),
                type,
                scope(provider, customer),
                record.value(),
                traceparent(record));
    }

    IncomingEvent parse(UUID id, String topic, String type, Scope scope, byte[] payload, @Nullable String traceparent)
            throws UnreadableEventException {
        Class<? extends Event> eventClass = EventTypes.ofName(type)
                .orElseThrow(() -> new UnreadableEventException("no event is called '%s'".formatted(type)));
        try {
            Event event = ContractsJson.get().readValue(payload, eventClass);
            if (!event.scope().equals(scope)) {
                throw new UnreadableEventException(
                        "the payload belongs to %s, the sealed headers say %s".formatted(event.scope(), scope));
            }
            return new IncomingEvent(id, topic, type, scope, event, payload, traceparent);
        } catch (IOException e) {
            throw new UnreadableEventException("the payload is not a %s: %s".formatted(type, kindAndPlace(e)));
        }
    }

    /** Not Jackson's message, which quotes the payload: reasons are read by operators and stand in the log. */
    private static String kindAndPlace(IOException e) {
        String kind = e.getClass().getSimpleName();
        return e instanceof JsonProcessingException json && json.getLocation() != null
                ? "%s at %s".formatted(kind, json.getLocation().offsetDescription())
                : kind;
    }

    static Scope scope(String provider, String customer) {
        if (provider.isEmpty()) {
            return Scope.GLOBAL;
        }
        return new Scope(ProviderId.of(provider), customer.isEmpty() ? null : CustomerId.of(customer));
    }

    private static @Nullable String traceparent(ConsumerRecord<String, byte[]> record) {
        Header header = record.headers().lastHeader(Headers.TRACEPARENT);
        return header == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) throws UnreadableEventException {
        Header header = record.headers().lastHeader(name);
        if (header == null || header.value() == null) {
            throw new UnreadableEventException("the record has no header '%s'".formatted(name));
        }
        return new String(header.value(), StandardCharsets.UTF_8);
    }
}
