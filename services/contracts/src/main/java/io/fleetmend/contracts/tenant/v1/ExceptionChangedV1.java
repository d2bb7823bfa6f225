package io.fleetmend.contracts.tenant.v1;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.Event;
import io.fleetmend.contracts.ExceptionId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.Scope;
import io.fleetmend.contracts.Topic;
import java.time.Instant;
import java.util.List;

/**
 * A dated decision not to update, as it is now. It holds while it is signed and not expired: who reads it minds the time, for nobody
 * tells the moment itself.
 *
 * @param endpoints that it is about; empty: all of the customer, those to come included
 * @param expiresAt the first moment at which it holds no longer
 * @param revision grows with every change; an older one told late says nothing
 */
public record ExceptionChangedV1(
        ProviderId provider,
        CustomerId customer,
        ExceptionId exception,
        long revision,
        BulletinId bulletin,
        List<EndpointId> endpoints,
        State state,
        Instant expiresAt)
        implements Event {
    public ExceptionChangedV1 {
        endpoints = List.copyOf(endpoints);
    }

    /**
     * Where a decision not to update stands.
     *
     * <pre>
     * REQUESTED ─► SIGNED ─► EXPIRED
     *     │   │       └────► WITHDRAWN
     *     │   └─► REFUSED, WITHDRAWN
     *     └─────► EXPIRED
     * </pre>
     */
    public enum State {
        REQUESTED,
        SIGNED,
        REFUSED,
        WITHDRAWN,
        EXPIRED
    }

    @Override
    public Topic topic() {
        return Topic.EXCEPTION;
    }

    @Override
    public Scope scope() {
        return Scope.of(provider, customer);
    }

    @Override
    public String entity() {
        return "exception/" + exception;
    }
}
