package io.fleetmend.exposure.engine;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Gives endpoints small numbers so that those of one customer lie together that are set up alike, in slabs of whole blocks: whose a number
 * is, its block says. A room's next slab is as large as all of its slabs before, so there are few of them.
 */
final class EndpointNumbers {
    private static final int BLOCK_BITS = CustomerCounts.BLOCK_BITS;
    private static final int BLOCK = 1 << BLOCK_BITS;

    private Slab[] slabByBlock = new Slab[BLOCK];
    private int[] customerByBlock = new int[BLOCK];
    private Endpoint[] endpoints = new Endpoint[BLOCK];
    private int next;

    /** Numbers below {@code to}. */
    private record Slab(Customer customer, int to) {}

    void add(Endpoint endpoint) {
        add(endpoint, endpoint.customer().room);
    }

    /** Its first inventory is known: no bitmap of software speaks of its number yet, so it gets one among its like. */
    void place(Endpoint endpoint) {
        NumberRoom left = endpoint.customer().room;
        remove(endpoint);
        if (left.freeFrom == endpoint.number + 1) {
            left.freeFrom--;
        }
        add(endpoint, endpoint.inventory().shared().room());
    }

    private void add(Endpoint endpoint, NumberRoom room) {
        if (room.isFull()) {
            allot(endpoint.customer(), room);
        }
        endpoint.number = room.freeFrom++;
        if (endpoint.number >= endpoints.length) {
            endpoints = Arrays.copyOf(endpoints, Math.max(endpoint.number + 1, endpoints.length * 2));
        }
        endpoints[endpoint.number] = endpoint;
    }

    /** A retired endpoint's number is not given out again: bitmaps never speak of two endpoints by one number. */
    void remove(Endpoint endpoint) {
        endpoints[endpoint.number] = null;
    }

    private void allot(Customer customer, NumberRoom room) {
        int length = Math.max(BLOCK, room.allotted);
        Slab slab = new Slab(customer, Math.addExact(next, length));
        int firstBlock = next >> BLOCK_BITS;
        int lastBlock = slab.to() >> BLOCK_BITS;
        if (lastBlock > slabByBlock.length) {
            slabByBlock = Arrays.copyOf(slabByBlock, Math.max(lastBlock, slabByBlock.length * 2));
            customerByBlock = Arrays.copyOf(customerByBlock, slabByBlock.length);
        }
        Arrays.fill(slabByBlock, firstBlock, lastBlock, slab);
        Arrays.fill(customerByBlock, firstBlock, lastBlock, customer.index);
        room.freeFrom = next;
        room.freeTo = slab.to();
        room.allotted += length;
        next = slab.to();
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
            Slab slab = slabByBlock[(int) at >> BLOCK_BITS];
            customers.add(slab.customer());
            at = set.nextValue(slab.to());
        }
        return customers;
    }

    CustomerCounts counts(RoaringBitmap set, int customers) {
        return CustomerCounts.of(set, customerByBlock, customers);
    }
}
