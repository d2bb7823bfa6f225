package io.fleetmend.exposure.engine;

import java.util.Set;

/**
 * What is installed on an endpoint, kept as what it differs by from an inventory that others share.
 *
 * @param removed those of the shared ones that are not here, sorted
 * @param added what is here besides, sorted
 */
record Inventory(SharedInventory shared, int[] removed, int[] added) {
    static final Inventory EMPTY =
            new Inventory(new SharedInventory(SortedInts.EMPTY, new NumberRoom()), SortedInts.EMPTY, SortedInts.EMPTY);

    /** All of it, sorted. */
    int[] numbers() {
        int[] all = shared.software();
        return SortedInts.union(removed.length == 0 ? all : SortedInts.difference(all, removed), added);
    }

    /** Marks what is missing; the innermost loop of everything, so it makes no array. */
    void markMissing(Bulletin[][] missing, Marks marks) {
        int next = 0;
        for (int id : shared.software()) {
            if (next < removed.length && removed[next] == id) {
                next++;
            } else {
                raise(missing[id], marks);
            }
        }
        for (int id : added) {
            raise(missing[id], marks);
        }
    }

    /** Takes away from the bulletins what is missing on anything here but {@code removed}. */
    void takeMissing(Bulletin[][] missing, int[] removed, Set<Bulletin> from) {
        takeMissing(shared.software(), missing, removed, from);
        takeMissing(added, missing, removed, from);
    }

    private void takeMissing(int[] software, Bulletin[][] missing, int[] but, Set<Bulletin> from) {
        Bulletin[] last = Verdict.NONE;
        for (int id : software) {
            Bulletin[] here = missing[id];
            // most of what one source package makes has the same verdict, the same array
            if (here != Verdict.NONE
                    && here != last
                    && !SortedInts.contains(but, id)
                    && !SortedInts.contains(removed, id)) {
                last = here;
                for (Bulletin bulletin : here) {
                    from.remove(bulletin);
                }
                if (from.isEmpty()) {
                    return;
                }
            }
        }
    }

    private static void raise(Bulletin[] bulletins, Marks marks) {
        if (bulletins != Verdict.NONE) {
            marks.raise(bulletins, Marks.MISSING);
        }
    }
}
