package io.fleetmend.exposure.engine;

import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Endpoints that were put back and are in no posting yet. Those that lie together and share an inventory are posted as one run of numbers,
 * then each by what it differs in: a dozen changes of bitmaps for an endpoint instead of one for each of its packages.
 */
final class Restored {
    private final RoaringBitmap numbers = new RoaringBitmap();

    void add(Endpoint endpoint) {
        numbers.add(endpoint.number);
    }

    int count() {
        return numbers.getCardinality();
    }

    void post(EndpointNumbers endpoints, Postings postings) {
        int from = 0;
        int to = 0;
        @Nullable SharedInventory shared = null;
        for (int number : numbers) {
            SharedInventory next = inventory(endpoints, number).shared();
            if (number != to || next != shared) {
                post(shared, from, to, postings);
                from = number;
                shared = next;
            }
            to = number + 1;
        }
        post(shared, from, to, postings);
        for (int number : numbers) {
            Inventory inventory = inventory(endpoints, number);
            postings.remove(number, inventory.removed());
            postings.add(number, inventory.added());
        }
        numbers.clear();
        postings.compress();
    }

    private static void post(@Nullable SharedInventory shared, int from, int to, Postings postings) {
        if (shared != null) {
            postings.addAll(from, to, shared.software());
        }
    }

    private static Inventory inventory(EndpointNumbers endpoints, int number) {
        Endpoint endpoint = endpoints.endpoint(number);
        if (endpoint == null) {
            throw new IllegalStateException("endpoint number %d was put back but is not there".formatted(number));
        }
        return endpoint.inventory();
    }
}
