package io.fleetmend.e2e.endpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One program of the agent in a process of its own, as its unit would start it. */
final class AgentProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 240;

    private final String name;
    private final Process process;
    private final BufferedReader output;
    private final List<String> said = new ArrayList<>();

    private AgentProcess(String name, Process process) {
        this.name = name;
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
    }

    static AgentProcess start(String name, List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        try {
            return new AgentProcess(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be started".formatted(name), e);
        }
    }

    /** Everything it says until its end. @throws AssertionError unless it succeeds */
    String succeeds() {
        Thread watchdog = Thread.ofVirtual().start(this::killWhenLate);
        readUntil(line -> false);
        process.onExit().join();
        watchdog.interrupt();
        if (process.exitValue() != 0) {
            throw new AssertionError("%s must end with 0, but ended with %d: %s"
                    .formatted(name, process.exitValue(), String.join("\n", said)));
        }
        return String.join("\n", said);
    }

    /** Waits until it says this. @throws AssertionError when it ends before */
    AgentProcess says(String words) {
        if (!readUntil(line -> line.contains(words))) {
            throw new AssertionError("%s must say '%s', but said %s".formatted(name, words, said));
        }
        return this;
    }

    private void killWhenLate() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            // it ended in time
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody listens from now on; what it says must not fill the pipe. */
    void goOn() {
        Thread.ofVirtual().name(name).start(() -> {
            try {
                readUntil(line -> false);
            } catch (UncheckedIOException e) {
                // it was killed
            }
        });
    }

    private boolean readUntil(Predicate<String> found) {
        try {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said.add(line);
                if (found.test(line)) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(name), e);
        }
    }

    /** With everything it started: killing the one who entered a namespace does not end what runs in there. */
    void kill() {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroyForcibly();
        all.reversed().forEach(ProcessHandle::destroyForcibly);
        all.forEach(handle -> handle.onExit().join());
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
