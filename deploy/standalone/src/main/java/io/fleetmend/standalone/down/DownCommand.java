package io.fleetmend.standalone.down;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Leftovers;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import io.fleetmend.standalone.server.Liveness;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "down", description = "Stop what runs on a data folder.", mixinStandardHelpOptions = true)
public final class DownCommand implements Callable<Integer> {
    private static final long PATIENCE_SECONDS = 120;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .fleetmend/data).")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException, IOException {
        DataFolder folder = DataFolder.at(data, ProjectRoot.find());
        if (!Files.isDirectory(folder.run())) {
            System.out.printf("nothing runs on %s%n", folder.path());
            return 0;
        }
        Optional<ProcessHandle> launcher = RunningState.read(folder).stream()
                .flatMap(state -> state.processes().stream())
                .filter(process -> process.name().equals("launcher"))
                .findFirst()
                .flatMap(RunningProcess::handle);
        if (launcher.isPresent()) {
            stop(launcher.get());
        }
        try (FileLock lock = folder.lock()) {
            List<String> ended = lock.isValid() ? Leftovers.end(folder) : List.of();
            System.out.println(
                    ended.isEmpty() ? "stopped" : "stopped; left by a killed run: " + String.join(", ", ended));
        }
        return 0;
    }

    /** It stops the others itself, in order. */
    private static void stop(ProcessHandle launcher) throws InterruptedException {
        launcher.destroy();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (Liveness.runs(launcher)) {
            if (System.nanoTime() > deadline) {
                throw new CannotContinueException(
                        "process %d does not stop within %d s".formatted(launcher.pid(), PATIENCE_SECONDS),
                        "end it with kill -9 %d and run ./fleetmend down again".formatted(launcher.pid()));
            }
            Thread.sleep(100);
        }
    }
}
