package io.fleetmend.agent.debian;

import io.fleetmend.agent.root.IsolatedRoot;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

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
        return cut(apply(root), () -> logged(root) >= bytes);
    }

    /** Runs it and cuts once that is so. */
    public static boolean cut(Path root, BooleanSupplier reached) {
        return cut(apply(root), reached);
    }

    /** The same for what somebody else runs in the root. */
    public static boolean cut(Path root, BooleanSupplier reached, String... command) {
        return cut(start(IsolatedRoot.at(root).entering(List.of(command))), reached);
    }

    private static boolean cut(Process process, BooleanSupplier reached) {
        awaitUntil(process, reached);
        // killing unshare does not kill its namespace: its child, process 1 in there, must die, and with it everything
        List<ProcessHandle> all = process.descendants().toList();
        boolean working = process.isAlive() && !all.isEmpty();
        killParentsFirst(process.toHandle());
        all.forEach(handle -> handle.onExit().join());
        await(process, Duration.ofSeconds(30));
        return working;
    }

    /** dpkg must not see its script die, and clean up after it. */
    private static void killParentsFirst(ProcessHandle handle) {
        List<ProcessHandle> children = handle.children().toList();
        handle.destroyForcibly();
        children.forEach(PowerCut::killParentsFirst);
    }

    /**
     * The same, but only the agent dies: dpkg goes on without it.
     *
     * @return false when the agent ended before
     */
    public static boolean killAgentOnly(Path root, BooleanSupplier reached) {
        Process process = apply(root);
        awaitUntil(process, reached);
        boolean working = process.isAlive();
        process.destroyForcibly();
        await(process, Duration.ofSeconds(30));
        return working;
    }

    private static void awaitUntil(Process process, BooleanSupplier reached) {
        while (process.isAlive() && !reached.getAsBoolean()) {
            await(process, Duration.ofMillis(2));
        }
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

    /** Starts it and returns at once. */
    public static Process apply(Path root) {
        return start(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "io.fleetmend.agent.ApplyMain",
                "--root",
                root.toString()));
    }

    private static Process start(List<String> command) {
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
