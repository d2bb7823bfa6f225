package io.fleetmend.agent.debian;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The apply half in a process of its own, so that it can be killed together with the whole namespace in which dpkg works. */
public final class PowerCut {
    private static final String DPKG_LOG = "var/log/dpkg.log";

    private PowerCut() {}

    /** Runs {@code fleetmend-apply} to its end. */
    public static void applyUndisturbed(Path root) {
        await(apply(root), Duration.ofMinutes(5));
    }

    /**
     * Runs it and cuts once dpkg's log has grown to {@code bytes}: the same place of the upgrade however slow the machine is.
     *
     * @return false when it ended before the cut
     */
    public static boolean cut(Path root, long bytes) {
        Process process = applyUntil(root, bytes);
        // killing unshare does not kill its namespace: its child, process 1 in there, must die, and with it everything
        List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
        boolean working = process.isAlive() && !all.isEmpty();
        process.destroyForcibly();
        all.reversed().forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
        await(process, Duration.ofSeconds(30));
        return working;
    }

    /**
     * The same, but only the agent dies: dpkg goes on without it.
     *
     * @return false when the agent ended before
     */
    public static boolean killAgentOnly(Path root, long bytes) {
        Process process = applyUntil(root, bytes);
        boolean working = process.isAlive();
        process.destroyForcibly();
        await(process, Duration.ofSeconds(30));
        return working;
    }

    private static Process applyUntil(Path root, long bytes) {
        Process process = apply(root);
        while (process.isAlive() && logged(root) < bytes) {
            await(process, Duration.ofMillis(2));
        }
        return process;
    }

    /** How much dpkg has logged in the root. */
    public static long logged(Path root) {
        return root.resolve(DPKG_LOG).toFile().length();
    }

    private static void await(Process process, Duration time) {
        try {
            process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process apply(Path root) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.fleetmend.agent.ApplyMain",
                "--root",
                root.toString());
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("/dev/null")))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
