package io.fleetmend.agent;

import io.fleetmend.agent.state.StateFolder;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Set;

/** {@code fleetmend-apply}: one run of the half with root, started by a path unit when there is a job and by a timer otherwise. */
public final class ApplyMain {
    private static final String USAGE = """
            fleetmend-apply [--root DIR] [--state DIR]
              works on the signed jobs in the spool, reads the inventory, and ends
            """;

    private ApplyMain() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return 0 done, 1 another one is running, or the disk or a folder refuses, 2 wrong usage */
    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            CommandLine line = CommandLine.parse(arguments, Set.of("--root", "--state"), Set.of("--help"));
            if (line.has("--help")) {
                out.print(USAGE);
                return 0;
            }
            Endpoint endpoint = Endpoint.of(line, Clock.systemUTC());
            StateFolder folder = endpoint.folders().apply();
            folder.create();
            try (FileChannel channel = FileChannel.open(
                            folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    err.println("fleetmend-apply: another one is at work");
                    return 1;
                }
                endpoint.applyHalf(
                                step -> out.println("journal: " + step),
                                progress -> out.println("progress: " + progress))
                        .run();
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("fleetmend-apply: " + e.getMessage());
            return 2;
        } catch (IOException | UncheckedIOException e) {
            err.println("fleetmend-apply: " + e.getMessage());
            return 1;
        }
    }
}
