package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.ProviderId;
import io.fleetmend.contracts.tenant.v1.PolicyChangedV1;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A customer in the engine: its endpoints, its rules, and the numbers its endpoints have. */
public final class Customer {
    final int index;
    private final ProviderId provider;
    private final CustomerId id;
    private final List<Endpoint> endpoints = new ArrayList<>();
    private @Nullable PolicyChangedV1 policy;
    private boolean active = true;
    private CustomerExceptions exceptions = CustomerExceptions.NONE;
    final Inventories inventories = new Inventories();
    /** Of endpoints whose inventory is not known yet. */
    final NumberRoom room = new NumberRoom();

    /** @param index dense over all customers */
    Customer(int index, ProviderId provider, CustomerId id) {
        this.index = index;
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
        return endpoints;
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
        endpoint.position = endpoints.size();
        endpoints.add(endpoint);
    }

    void remove(Endpoint endpoint) {
        Endpoint last = endpoints.removeLast();
        if (last != endpoint) {
            last.position = endpoint.position;
            endpoints.set(last.position, last);
        }
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
