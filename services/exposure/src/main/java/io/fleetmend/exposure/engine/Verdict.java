package io.fleetmend.exposure.engine;

import java.util.List;

/**
 * What every bulletin that concerns a software says of it.
 *
 * @param missing a fix is published and this is below it
 * @param fixed this is at the fix or above
 * @param unknown it concerns this, but a version cannot be read or an installation was interrupted
 */
record Verdict(Bulletin[] missing, Bulletin[] fixed, Bulletin[] unknown) {
    /** Compared by identity: most software misses nothing, and then nothing is read but this reference. */
    static final Bulletin[] NONE = {};

    static final Verdict UNCONCERNED = new Verdict(NONE, NONE, NONE);

    boolean isMissing(Bulletin bulletin) {
        return has(missing, bulletin);
    }

    boolean isFixed(Bulletin bulletin) {
        return has(fixed, bulletin);
    }

    boolean isUnknown(Bulletin bulletin) {
        return has(unknown, bulletin);
    }

    private static boolean has(Bulletin[] bulletins, Bulletin bulletin) {
        for (Bulletin one : bulletins) {
            if (one == bulletin) {
                return true;
            }
        }
        return false;
    }

    static Bulletin[] array(List<Bulletin> bulletins) {
        return bulletins.isEmpty() ? NONE : bulletins.toArray(NONE);
    }
}
