package io.fleetmend.e2e.tour;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** One command at work in a terminal of its own, in the project's folder. */
final class Terminal implements AutoCloseable {
    private final String command;
    private final Process process;
    private final Path output;

    private Terminal(String command, Process process, Path output) {
        this.command = command;
        this.process = process;
        this.output = output;
    }

    static Terminal type(String command, Path projectRoot, Path folder) {
        try {
            Path output = Files.createTempFile(folder, "terminal", ".txt");
            // its processes are one group, as they are in a terminal, so that Ctrl-C reaches all of them, and none of
            // them ignores it,
            // though what runs the tests may have been started where Ctrl-C is ignored
            ProcessBuilder shell = new ProcessBuilder("env", "--default-signal=INT", "setsid", "bash", "-c", command)
                    .directory(projectRoot.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            // what a start learns for later ones is LearningToStartTest's subject, and takes two minutes
            shell.environment().put("FLEETMEND_TUNE", "never");
            Process process = shell.start();
            return new Terminal(command, process, output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    String shows() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + output, e);
        }
    }

    void ctrlC() {
        signal("INT");
    }

    /** Its exit code. */
    int end(Duration patience) {
        try {
            if (!process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError("%s does not end within %s:%n%s".formatted(command, patience, shows()));
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for " + command, e);
        }
    }

    private void signal(String signal) {
        try {
            new ProcessBuilder("kill", "-" + signal, "--", "-" + process.pid())
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot signal " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while signalling " + command, e);
        }
    }

    /** For when a test failed: nothing outlives it. */
    @Override
    public void close() {
        if (process.isAlive()) {
            signal("KILL");
        }
    }
}
