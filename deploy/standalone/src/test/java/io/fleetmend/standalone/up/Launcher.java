package io.fleetmend.standalone.up;

import io.fleetmend.standalone.Fleetmend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The launcher in a process of its own, as people start it. */
final class Launcher {
    private final Path project;
    private final Path output;
    private @Nullable Process process;

    Launcher(Path project) throws IOException {
        this.project = project;
        this.output = Files.createTempFile(project, "launcher", ".log");
    }

    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfleetmend.root=" + project,
                "-cp",
                System.getProperty("java.class.path"),
                Fleetmend.class.getName()));
        command.addAll(List.of(arguments));
        Files.writeString(output, "");
        process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        return process;
    }

    int run(String... arguments) throws IOException, InterruptedException {
        Process started = start(arguments);
        if (!started.waitFor(2, TimeUnit.MINUTES)) {
            started.destroyForcibly();
            throw new AssertionError("no end after 2 minutes:\n" + said());
        }
        return started.exitValue();
    }

    /** The one that was started last. */
    Process process() {
        return Objects.requireNonNull(process, "nothing was started");
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
