package io.fleetmend.exposure.engine;

import org.roaringbitmap.RoaringBitmap;

/**
 * The endpoints whose standing was derived before something changed that concerns them. A bulletin adds all of them in one union;
 * each is taken out when it is derived anew, by whichever reader needs it first.
 */
final class Unmeasured {
    private final RoaringBitmap endpoints = new RoaringBitmap();

    synchronized void add(RoaringBitmap more) {
        endpoints.or(more);
    }

    /** Forgets the endpoint's standing if anything changed since it was derived; to be called before it is read. */
    synchronized void settle(Endpoint endpoint) {
        if (endpoints.checkedRemove(endpoint.number)) {
            endpoint.forgetStanding();
        }
    }
}
