package io.fleetmend.e2e.endpoint;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** One run of one half of the agent, in a process of its own as its unit would start it. */
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

    static AgentProcess start(Class<?> half, List<String> arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                half.getName()));
        command.addAll(arguments);
        try {
            return new AgentProcess(
                    half.getSimpleName(),
                    new ProcessBuilder(command).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException("the agent cannot be started", e);
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
                process.destroyForcibly();
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

    /** The agent alone: what the package manager does goes on or not, as after a crash. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }
}
