package io.fleetmend.standalone.installation;

import com.fasterxml.jackson.core.type.TypeReference;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.standalone.server.Liveness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code run/state.json}: what an {@code up} started, for {@code status}, for {@code down}, and for the next {@code up} after a crash. */
public record RunningState(String version, Map<String, Integer> ports, List<RunningProcess> processes) {
    private static final TypeReference<RunningState> TYPE = new TypeReference<>() {};

    public RunningState {
        ports = Map.copyOf(ports);
        processes = List.copyOf(processes);
    }

    /** @param startedAt tells a process from a later one that got the same number */
    public record RunningProcess(String name, long pid, Instant startedAt) {
        public static RunningProcess of(String name, ProcessHandle handle) {
            return new RunningProcess(name, handle.pid(), startOf(handle));
        }

        /** The process itself, when it still runs. */
        public Optional<ProcessHandle> handle() {
            return ProcessHandle.of(pid)
                    .filter(Liveness::runs)
                    .filter(handle -> startOf(handle).equals(startedAt));
        }

        private static Instant startOf(ProcessHandle handle) {
            return handle.info().startInstant().orElse(Instant.EPOCH);
        }
    }

    public static Optional<RunningState> read(DataFolder data) {
        Path file = file(data);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(ContractsJson.get().readValue(file.toFile(), TYPE));
        } catch (IOException e) {
            throw new CannotContinueException(
                    "%s cannot be read: %s".formatted(file, e.getMessage()),
                    "see with ps whether processes of it still run, end them, and remove the file");
        }
    }

    public void write(DataFolder data) {
        try {
            Path fresh = data.run().resolve("state.json.new");
            Files.write(
                    fresh, ContractsJson.get().writerWithDefaultPrettyPrinter().writeValueAsBytes(this));
            Files.move(fresh, file(data), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot note what runs in %s".formatted(file(data)), e);
        }
    }

    public static void forget(DataFolder data) {
        try {
            Files.deleteIfExists(file(data));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove %s".formatted(file(data)), e);
        }
    }

    private static Path file(DataFolder data) {
        return data.run().resolve("state.json");
    }
}
