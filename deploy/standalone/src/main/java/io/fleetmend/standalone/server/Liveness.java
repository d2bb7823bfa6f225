package io.fleetmend.standalone.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Whether processes still run that are not always our children. */
public final class Liveness {
    private static final Duration POLL = Duration.ofMillis(50);

    private Liveness() {}

    /** A process that ended but was not yet collected by its parent has a number still, but does not run. */
    public static boolean runs(ProcessHandle handle) {
        return handle.isAlive() && !ended(handle.pid());
    }

    /** True when it ended in time. */
    static boolean awaitEnd(ProcessHandle handle, Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (runs(handle)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(POLL);
        }
        return true;
    }

    /** Linux tells the state after the name, which may itself contain brackets. */
    private static boolean ended(long pid) {
        Path stat = Path.of("/proc", String.valueOf(pid), "stat");
        try {
            String text = Files.readString(stat);
            return text.startsWith("Z", text.lastIndexOf(')') + 2);
        } catch (IOException e) {
            // not Linux, or gone this moment: the handle knows
            return false;
        }
    }
}
