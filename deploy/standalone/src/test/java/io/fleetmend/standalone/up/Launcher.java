package io.fleetmend.standalone.up;

import io.fleetmend.standalone.Fleetmend;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The launcher in a process of its own, as people start it. */
final class Launcher {
    private final Path project;
    private final Path output;

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
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    int run(String... arguments) throws IOException, InterruptedException {
        Process process = start(arguments);
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("no end after 2 minutes:\n" + said());
        }
        return process.exitValue();
    }

    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
