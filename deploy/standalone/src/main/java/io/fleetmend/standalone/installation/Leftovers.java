package io.fleetmend.standalone.installation;

import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.Liveness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Processes of an {@code up} that was killed before it could stop them. Only ever asked for while the folder's lock is held. */
public final class Leftovers {
    private static final String LAUNCHER = "launcher";

    private Leftovers() {}

    /** Ends them, last started first, and returns their names. */
    public static List<String> end(DataFolder data) {
        List<String> ended = new ArrayList<>();
        List<RunningState.RunningProcess> processes =
                RunningState.read(data).map(RunningState::processes).orElse(List.of());
        for (RunningState.RunningProcess process : processes.reversed()) {
            Optional<ProcessHandle> handle = process.name().equals(LAUNCHER) ? Optional.empty() : process.handle();
            if (handle.isPresent()) {
                ChildProcess.stop(handle.get());
                ended.add(process.name());
            }
        }
        postmaster(data).ifPresent(handle -> {
            ChildProcess.stop(handle);
            ended.add("postgres");
        });
        RunningState.forget(data);
        return ended;
    }

    /** PostgreSQL notes its own number in its folder. */
    public static Optional<ProcessHandle> postmaster(DataFolder data) {
        Path file = data.postgres().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
            return ProcessHandle.of(pid)
                    .filter(Liveness::runs)
                    .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(file), e);
        }
    }
}
