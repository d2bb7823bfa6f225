package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;

/**
 * Has everything stop in order while that still can be written down: a database that runs into a full disk breaks off in the middle, and
 * the services with it, one after the other.
 */
final class DiskWatch {
    /** Half of what a start asks for. */
    static final long WARNED_AT = 512L << 20;

    /** PostgreSQL writes a checkpoint when it ends, Kafka what it has in memory. */
    static final long STOPPED_AT = 160L << 20;

    private final DataFolder data;
    private final Progress progress;
    private boolean warned;

    DiskWatch(DataFolder data, Progress progress) {
        this.data = data;
        this.progress = progress;
    }

    /** @throws CannotContinueException when there is too little left to go on */
    void look() {
        long left = data.usableSpace();
        if (left < STOPPED_AT) {
            throw new CannotContinueException(
                    "the disk of %s is nearly full: only %d MB are left".formatted(data.path(), left >> 20),
                    "everything was stopped in order, and the data is kept; make room there and start again");
        }
        if (left >= WARNED_AT) {
            warned = false;
        } else if (!warned) {
            warned = true;
            progress.say(
                    "disk",
                    "only %d MB are left on that of %s; make room, at %d MB everything is stopped"
                            .formatted(left >> 20, data.path(), STOPPED_AT >> 20));
        }
    }
}
