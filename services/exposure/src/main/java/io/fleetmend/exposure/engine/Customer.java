package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A customer in the engine: its endpoints, its rules, and the numbers its endpoints have. */
public final class Customer {
    private final ProviderId provider;
    private final CustomerId id;
    private final Map<EndpointId, Endpoint> endpoints = new LinkedHashMap<>();
    private @Nullable PolicyChangedV1 policy;
    private boolean active = true;
    private CustomerExceptions exceptions = CustomerExceptions.NONE;
    final List<Slab> slabs = new ArrayList<>(1);
    int freeFrom;
    int freeTo;

    /** Endpoint numbers from (included) to (excluded). */
    record Slab(int from, int to) {}

    Customer(ProviderId provider, CustomerId id) {
        this.provider = provider;
        this.id = id;
    }

    public ProviderId provider() {
        return provider;
    }

    public CustomerId id() {
        return id;
    }

    public Collection<Endpoint> endpoints() {
        return endpoints.values();
    }

    /** Null until the first one is told. */
    public @Nullable PolicyChangedV1 policy() {
        return policy;
    }

    public boolean active() {
        return active;
    }

    CustomerExceptions exceptions() {
        return exceptions;
    }

    void exceptions(CustomerExceptions newExceptions) {
        exceptions = newExceptions;
    }

    void policy(PolicyChangedV1 newPolicy) {
        policy = newPolicy;
    }

    void active(boolean isActive) {
        active = isActive;
    }

    void add(Endpoint endpoint) {
        endpoints.put(endpoint.id(), endpoint);
    }

    void remove(Endpoint endpoint) {
        endpoints.remove(endpoint.id());
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
