package io.fleetmend.standalone.status;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Health, versions and counts; the exit code is 0 only when everything is ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    /** The launcher, three servers and four services. */
    private static final int EXPECTED = 8;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .fleetmend/data).")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = DataFolder.at(data, ProjectRoot.find());
        Optional<RunningState> state = RunningState.read(folder);
        if (state.isEmpty()) {
            System.out.printf("nothing runs on %s%n", folder.path());
            return 1;
        }
        boolean ready = print(state.get(), folder);
        System.out.println(ready ? "ready" : "not ready");
        return ready ? 0 : 1;
    }

    private static boolean print(RunningState state, DataFolder folder) throws InterruptedException {
        Database database = new Database(state.ports().getOrDefault("postgres", 0), folder.secrets());
        System.out.printf("Fleetmend %s on %s%n", state.version(), folder.path());
        System.out.println(Versions.line(state, folder, database));
        boolean ready = state.processes().size() == EXPECTED;
        try (Probes probes = new Probes(folder, state.ports(), database)) {
            for (RunningProcess process : state.processes()) {
                ready &= print(process, state.ports().get(process.name()), probes);
            }
        }
        Counts counts = Counts.in(database);
        counts.lines().forEach(System.out::println);
        return ready && counts.complete();
    }

    private static boolean print(RunningProcess process, @Nullable Integer port, Probes probes)
            throws InterruptedException {
        Optional<ProcessHandle> handle = process.handle();
        boolean ready = handle.isPresent() && probes.ready(process.name());
        System.out.printf(
                "  %-12s %-9s port %-6s pid %-8d %s%n",
                process.name(),
                handle.isEmpty() ? "DEAD" : ready ? "ready" : "NOT READY",
                port == null ? "-" : port,
                process.pid(),
                handle.map(found -> Memory.of(process.name(), found))
                        .filter(OptionalLong::isPresent)
                        .map(megabytes -> megabytes.getAsLong() + " MB")
                        .orElse(""));
        return ready;
    }
}
