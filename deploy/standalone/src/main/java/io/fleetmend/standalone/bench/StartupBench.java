package io.fleetmend.standalone.bench;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.server.FreePort;
import io.fleetmend.standalone.status.Memory;
import io.fleetmend.standalone.up.Drill;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

    void run() throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("fleetmend-bench");
        DataFolder data = new DataFolder(folder.resolve("data"));
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        Ports ports = new Ports(Arrays.stream(Listener.values())
                .collect(Collectors.toMap(Function.identity(), listener -> FreePort.find())));
        try {
            tell.accept(new Figure(NAME, "first start to ready", secondsToReady(data, ports, feeds, false), "s", 1));
            double sum = 0;
            for (int run = 1; run <= WARM_RUNS; run++) {
                sum += secondsToReady(data, ports, feeds, run == WARM_RUNS);
            }
            tell.accept(new Figure(NAME, "warm start to ready", sum / WARM_RUNS, "s", WARM_RUNS));
        } finally {
            delete(folder);
        }
    }

    private double secondsToReady(DataFolder data, Ports ports, Path feeds, boolean weigh) throws InterruptedException {
        long begun = System.nanoTime();
        PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Drill drill = Drill.start(root, data, ports, feeds, Map.of(), quiet);
        try {
            double seconds = (System.nanoTime() - begun) / 1e9;
            if (weigh) {
                weigh(data);
            }
            return seconds;
        } finally {
            drill.close();
        }
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

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
