package io.fleetmend.exposure.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * The inventories that a customer's endpoints share. Machines are set up alike and stray from that in few packages: of a million arrays of
 * their own most would be repetition. What is no longer near to anything shared is shared from then on, in place of the oldest.
 */
final class Inventories {
    private static final int MOST = 8;
    /** One in so many packages may differ. */
    private static final int NEAR = 8;

    private final Deque<SharedInventory> shared = new ArrayDeque<>(1);

    Inventory keep(int[] software) {
        SharedInventory nearest = nearest(software);
        if (nearest != null) {
            int[] removed = SortedInts.difference(nearest.software(), software);
            return new Inventory(nearest, removed, SortedInts.difference(software, nearest.software()));
        }
        if (software.length == 0) {
            return Inventory.EMPTY;
        }
        if (shared.size() == MOST) {
            shared.removeFirst();
        }
        SharedInventory first = new SharedInventory(software, new NumberRoom());
        shared.addLast(first);
        return new Inventory(first, SortedInts.EMPTY, SortedInts.EMPTY);
    }

    private @Nullable SharedInventory nearest(int[] software) {
        SharedInventory nearest = null;
        int least = (software.length + NEAR - 1) / NEAR;
        for (SharedInventory candidate : shared) {
            int distance = SortedInts.distance(candidate.software(), software, least);
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        return nearest;
    }
}
