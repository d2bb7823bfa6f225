package io.fleetmend.agent.apply;

import io.fleetmend.agent.state.StateFolder;
import java.io.UncheckedIOException;

/**
 * A few megabytes held while packages are installed. When the installation fills the disk, this is the room in which the journal, the
 * inventory and the report that says so can still be written.
 */
final class DiskReserve {
    private static final String FILE = "reserve";
    private static final int BYTES = 8 << 20;

    private final StateFolder folder;

    DiskReserve(StateFolder folder) {
        this.folder = folder;
    }

    void hold() {
        if (folder.durable()) {
            try {
                folder.write(FILE, new byte[BYTES]);
            } catch (UncheckedIOException e) {
                // so little room is left that the installation will say so itself
                release();
            }
        }
    }

    /** Also of a reserve that an earlier process held when the power failed. */
    void release() {
        if (folder.durable()) {
            folder.delete("." + FILE + ".new");
            folder.delete(FILE);
        }
    }
}
