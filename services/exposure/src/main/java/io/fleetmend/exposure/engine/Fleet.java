package io.fleetmend.exposure.engine;

import io.fleetmend.contracts.CustomerId;
import io.fleetmend.contracts.EndpointId;
import io.fleetmend.contracts.ProviderId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Every customer and endpoint, and who has what installed. */
final class Fleet {
    private final Map<CustomerId, Customer> customers = new LinkedHashMap<>();
    private final Map<EndpointId, Endpoint> endpoints = new HashMap<>();
    private final EndpointNumbers numbers = new EndpointNumbers();
    private final Postings postings = new Postings();
    private final Restored restored = new Restored();
    private final Map<String, String> releases = new HashMap<>();
    private final RoaringBitmap unsettled = new RoaringBitmap();
    private final Unmeasured unmeasured = new Unmeasured();

    Customer customer(ProviderId provider, CustomerId id) {
        Customer customer = customers.computeIfAbsent(id, key -> new Customer(customers.size(), provider, id));
        if (!customer.provider().equals(provider)) {
            throw new IllegalArgumentException(
                    "customer %s belongs to provider %s, not to %s".formatted(id, customer.provider(), provider));
        }
        return customer;
    }

    @Nullable
    Customer find(CustomerId id) {
        return customers.get(id);
    }

    Collection<Customer> customers() {
        return customers.values();
    }

    Endpoint endpoint(EndpointId id, Customer customer) {
        Endpoint known = endpoints.get(id);
        if (known != null && known.customer() == customer) {
            return known;
        }
        if (known != null) {
            throw new IllegalArgumentException(
                    "endpoint %s belongs to customer %s, not to %s".formatted(id, known.customer(), customer));
        }
        Endpoint endpoint = new Endpoint(id, customer);
        numbers.add(endpoint);
        endpoints.put(id, endpoint);
        customer.add(endpoint);
        return endpoint;
    }

    @Nullable
    Endpoint find(EndpointId id) {
        return endpoints.get(id);
    }

    void remove(Endpoint endpoint) {
        postings().remove(endpoint.number, endpoint.inventory().numbers());
        numbers.remove(endpoint);
        unsettled.remove(endpoint.number);
        endpoints.remove(endpoint.id());
        endpoint.customer().remove(endpoint);
    }

    void prove(
            Endpoint endpoint,
            @Nullable String release,
            @Nullable String digest,
            Evidence evidence,
            @Nullable Instant at) {
        int[] before = endpoint.inventory().numbers();
        int[] now = evidence.installed();
        postings().remove(endpoint.number, SortedInts.difference(before, now));
        take(endpoint, release, digest, evidence, at);
        postings.add(endpoint.number, SortedInts.difference(now, before));
    }

    /** Puts a new endpoint back as it was stored; who has what can be asked again after {@link #postRestored()}. */
    void restore(
            Endpoint endpoint,
            @Nullable String release,
            @Nullable String digest,
            Evidence evidence,
            @Nullable Instant at) {
        if (endpoint.placed) {
            throw new IllegalStateException("endpoint %s was put back before".formatted(endpoint.id()));
        }
        take(endpoint, release, digest, evidence, at);
        if (endpoint.placed) {
            restored.add(endpoint);
        }
    }

    private void take(
            Endpoint endpoint,
            @Nullable String release,
            @Nullable String digest,
            Evidence evidence,
            @Nullable Instant at) {
        endpoint.proved(release == null ? null : shared(release), digest, evidence, at);
        if (!endpoint.placed && evidence.installed().length > 0) {
            numbers.place(endpoint);
            endpoint.placed = true;
        }
        if (evidence.unsettled().length == 0) {
            unsettled.remove(endpoint.number);
        } else {
            unsettled.add(endpoint.number);
        }
    }

    /** There are few of them, and each row that is read brings its own text. */
    private String shared(String release) {
        return releases.computeIfAbsent(release, key -> key);
    }

    void postRestored() {
        restored.post(numbers, postings);
    }

    RoaringBitmap having(Collection<Integer> software) {
        return postings().union(software);
    }

    @Nullable
    RoaringBitmap having(int software) {
        return postings().of(software);
    }

    @Nullable
    Endpoint endpoint(int number) {
        return numbers.endpoint(number);
    }

    /** Those that may still run something that is not installed any more: few, and not in the postings of what they run. */
    RoaringBitmap unsettled() {
        return unsettled;
    }

    Unmeasured unmeasured() {
        return unmeasured;
    }

    EndpointNumbers numbers() {
        return numbers;
    }

    Postings postings() {
        if (restored.count() > 0) {
            throw new IllegalStateException(
                    "%d endpoints were put back that no posting knows yet".formatted(restored.count()));
        }
        return postings;
    }
}
