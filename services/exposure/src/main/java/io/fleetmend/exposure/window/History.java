package io.fleetmend.exposure.window;

import io.fleetmend.exposure.engine.Evidence;
import io.fleetmend.exposure.engine.SortedInts;

/** What one endpoint proved at any time, from what each of its inventories changed. */
final class History {
    private Evidence evidence = Evidence.NONE;
    private boolean setUpAnew;

    /** The next change, oldest first; answers what was proved by it. */
    Evidence next(StoredChange change) {
        if (change.reinstalled()) {
            evidence = evidence.reinstalled();
            setUpAnew = true;
        } else {
            int[] kept = SortedInts.difference(evidence.installed(), change.removed());
            evidence = evidence.followedBy(SortedInts.union(kept, change.added()), change.restart(), setUpAnew);
            setUpAnew = false;
        }
        return evidence;
    }
}
