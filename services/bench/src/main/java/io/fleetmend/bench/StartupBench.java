package io.fleetmend.bench;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.server.StartCaches;
import io.fleetmend.standalone.status.Memory;
import io.fleetmend.standalone.up.Drill;
import io.fleetmend.standalone.up.Rehearsal;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Time from nothing to ready, with an empty data folder and with a used one, and what each process takes. */
final class StartupBench {
    private static final String NAME = "startup";
    private static final int WARM_RUNS = 3;

    private final Path root;
    private final Consumer<Figure> tell;

    StartupBench(Path root, Consumer<Figure> tell) {
        this.root = root;
        this.tell = tell;
    }

    void run() throws InterruptedException {
        try (Rehearsal rehearsal = new Rehearsal(root)) {
            StartCaches tuned = StartCaches.of(root, StartCaches.Mode.USE);
            tell.accept(new Figure(NAME, "first start to ready", secondsToReady(rehearsal, tuned, false), "s", 1));
            tell.accept(new Figure(NAME, "warm start to ready", warm(rehearsal, tuned, true), "s", WARM_RUNS));
            tell.accept(new Figure(
                    NAME,
                    "warm start to ready without start caches",
                    warm(rehearsal, StartCaches.none(), false),
                    "s",
                    WARM_RUNS));
        }
    }

    private double warm(Rehearsal rehearsal, StartCaches caches, boolean weigh) throws InterruptedException {
        double sum = 0;
        for (int run = 1; run <= WARM_RUNS; run++) {
            sum += secondsToReady(rehearsal, caches, weigh && run == WARM_RUNS);
        }
        return sum / WARM_RUNS;
    }

    private double secondsToReady(Rehearsal rehearsal, StartCaches caches, boolean weigh) throws InterruptedException {
        long begun = System.nanoTime();
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Drill drill = rehearsal.start(caches, quiet);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (weigh) {
            weigh(rehearsal.data());
        }
        drill.close();
        return seconds;
    }

    private void weigh(DataFolder data) {
        List<RunningState.RunningProcess> processes =
                RunningState.read(data).map(RunningState::processes).orElse(List.of());
        long sum = 0;
        for (RunningState.RunningProcess process : processes) {
            long megabytes = process.handle().stream()
                    .flatMapToLong(handle -> Memory.of(process.name(), handle).stream())
                    .sum();
            tell.accept(new Figure(NAME, "resident memory of " + process.name(), megabytes, "MB", 1));
            sum += megabytes;
        }
        tell.accept(new Figure(NAME, "resident memory of all", sum, "MB", 1));
    }
}
