package io.fleetmend.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A process we started, with its output in a log file of its own. */
public final class ChildProcess implements AutoCloseable {
    static final Duration GRACE = Duration.ofSeconds(20);

    private final String name;
    private final Process process;
    private final Path log;

    private ChildProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    public static ChildProcess start(String name, List<String> command, Map<String, String> environment, Path log) {
        List<String> full = new ArrayList<>(Session.ownSession());
        full.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(full)
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(environment);
        try {
            Files.createDirectories(log.toAbsolutePath().getParent());
            return new ChildProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be started".formatted(name), e);
        }
    }

    public String name() {
        return name;
    }

    public ProcessHandle handle() {
        return process.toHandle();
    }

    public boolean alive() {
        return process.isAlive();
    }

    public Path log() {
        return log;
    }

    /** Its exit code; waits until it ends. */
    public int await() throws InterruptedException {
        return process.waitFor();
    }

    /** The end of the log, for the one who asks why it died. */
    public String lastLines(int count) {
        try {
            List<String> lines = Files.readAllLines(log);
            return lines.subList(Math.max(0, lines.size() - count), lines.size()).stream()
                    .map(line -> LogLine.of(line).text())
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return "(%s cannot be read: %s)".formatted(log, e.getMessage());
        }
    }

    /** Asks it to end, and kills it when it does not. */
    @Override
    public void close() {
        stop(handle());
    }

    /** Asks the process to end, and kills it when it does not within the grace period. */
    public static void stop(ProcessHandle handle) {
        stop(handle, GRACE);
    }

    /** Asks the process to end, and kills it when it does not in time. */
    public static void stop(ProcessHandle handle, Duration patience) {
        handle.destroy();
        try {
            if (!Liveness.awaitEnd(handle, patience)) {
                handle.destroyForcibly();
            }
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
