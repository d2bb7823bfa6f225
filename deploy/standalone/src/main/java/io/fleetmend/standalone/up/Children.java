package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import io.fleetmend.standalone.server.ChildProcess;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The processes we started, noted in the data folder as they start, so that even a killed launcher leaves nobody unknown. */
final class Children {
    private static final int LINES_OF_LOG = 12;

    private final DataFolder data;
    private final String version;
    private final Map<String, Integer> ports;
    private final Duration patience;
    private final List<ChildProcess> running = new ArrayList<>();
    private final List<RunningProcess> noted = new ArrayList<>();
    private boolean closed;

    /** @param patience how long each of them may take to end */
    Children(DataFolder data, String version, Map<String, Integer> ports, Duration patience) {
        this.data = data;
        this.version = version;
        this.ports = Map.copyOf(ports);
        this.patience = patience;
        note(RunningProcess.of("launcher", ProcessHandle.current()));
    }

    /** For a process that is not our child: PostgreSQL cuts itself loose. */
    synchronized void note(RunningProcess process) {
        noted.add(process);
        new RunningState(version, ports, noted).write(data);
    }

    /** Not after {@link #stop}: who is interrupted in the middle of starting must not start the rest. */
    synchronized void adopt(ChildProcess child) {
        if (closed) {
            child.close();
            throw new IllegalStateException("everything is being stopped");
        }
        running.add(child);
        note(RunningProcess.of(child.name(), child.handle()));
    }

    /** @throws CannotContinueException when one of them died */
    void requireAlive() {
        dead().ifPresent(child -> {
            throw ended(
                    child.name(),
                    ". The end of its log:%n%s"
                            .formatted(child.lastLines(LINES_OF_LOG).indent(4)));
        });
    }

    /** @param last what follows of its end, if anything is known of it */
    CannotContinueException ended(String name, String last) {
        String wayOut = data.fullDisk()
                .map(full -> full + "; make room and start again")
                .orElse("read %s".formatted(data.log(name)));
        return new CannotContinueException(
                "%s ended by itself%s".formatted(name, last),
                wayOut + "; everything else was stopped, and the data is kept");
    }

    private synchronized Optional<ChildProcess> dead() {
        return closed
                ? Optional.empty()
                : running.stream().filter(child -> !child.alive()).findFirst();
    }

    /** All of {@code names} at once; waits until they ended. */
    synchronized void stop(List<String> names) {
        closed = true;
        List<ChildProcess> leaving = running.stream()
                .filter(child -> names.contains(child.name()) && child.alive())
                .toList();
        leaving.forEach(child -> child.handle().destroy());
        leaving.forEach(child -> ChildProcess.stop(child.handle(), patience));
    }
}
