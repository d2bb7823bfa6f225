package io.fleetmend.standalone.installation;

import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.Liveness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Processes of an {@code up} that was killed before it could stop them. Only ever asked for while the folder's lock is held. */
public final class Leftovers {
    private static final String LAUNCHER = "launcher";
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");

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
        removeTornNote(data);
        RunningState.forget(data);
        return ended;
    }

    /** PostgreSQL notes its own number in its folder; nobody runs where the note is torn, as after a power cut. */
    public static Optional<ProcessHandle> postmaster(DataFolder data) {
        return number(note(data))
                .flatMap(ProcessHandle::of)
                .filter(Liveness::runs)
                .filter(handle -> handle.info().command().orElse("").endsWith("postgres"));
    }

    /** PostgreSQL refuses to start over one. */
    private static void removeTornNote(DataFolder data) {
        Path note = note(data);
        try {
            if (Files.exists(note) && number(note).isEmpty()) {
                Files.delete(note);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove %s".formatted(note), e);
        }
    }

    private static Path note(DataFolder data) {
        return data.postgres().resolve("postmaster.pid");
    }

    private static Optional<Long> number(Path note) {
        try (Stream<String> lines = Files.lines(note)) {
            return lines.findFirst()
                    .map(String::strip)
                    .filter(NUMBER.asMatchPredicate())
                    .map(Long::valueOf);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read %s".formatted(note), e);
        }
    }
}
