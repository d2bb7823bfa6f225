package io.fleetmend.exposure.engine;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Gives endpoints small numbers so that those of one customer lie together: what a bitmap holds of a customer is then a difference of
 * two ranks per slab. A customer's next slab is as large as all of its slabs before, so there are few of them.
 */
final class EndpointNumbers {
    private static final int FIRST_SLAB = 64;

    private final NavigableMap<Integer, Slab> slabs = new TreeMap<>();
    private Endpoint[] endpoints = new Endpoint[FIRST_SLAB];
    private int next;

    private record Slab(Customer customer, int from, int to) {}

    void add(Endpoint endpoint) {
        Customer customer = endpoint.customer();
        if (customer.freeFrom == customer.freeTo) {
            allot(customer);
        }
        endpoint.number = customer.freeFrom++;
        if (endpoint.number >= endpoints.length) {
            endpoints = Arrays.copyOf(endpoints, Math.max(endpoint.number + 1, endpoints.length * 2));
        }
        endpoints[endpoint.number] = endpoint;
    }

    /** A retired endpoint's number is not given out again: bitmaps never speak of two endpoints by one number. */
    void remove(Endpoint endpoint) {
        endpoints[endpoint.number] = null;
    }

    private void allot(Customer customer) {
        int length = customer.slabs.isEmpty()
                ? FIRST_SLAB
                : customer.slabs.stream()
                        .mapToInt(slab -> slab.to() - slab.from())
                        .sum();
        Slab slab = new Slab(customer, next, Math.addExact(next, length));
        next = slab.to();
        slabs.put(slab.from(), slab);
        customer.slabs.add(new Customer.Slab(slab.from(), slab.to()));
        customer.freeFrom = slab.from();
        customer.freeTo = slab.to();
    }

    @Nullable
    Endpoint endpoint(int number) {
        return endpoints[number];
    }

    /** The customers that have an endpoint in the set, each asked for once. */
    Set<Customer> customersOf(RoaringBitmap set) {
        Set<Customer> customers = new LinkedHashSet<>();
        long at = set.isEmpty() ? -1 : set.first();
        while (at >= 0) {
            Slab slab = slabs.floorEntry((int) at).getValue();
            customers.add(slab.customer());
            at = set.nextValue(slab.to());
        }
        return customers;
    }

    static long count(RoaringBitmap set, Customer customer) {
        long count = 0;
        for (Customer.Slab slab : customer.slabs) {
            count += set.rangeCardinality(slab.from(), slab.to());
        }
        return count;
    }
}
