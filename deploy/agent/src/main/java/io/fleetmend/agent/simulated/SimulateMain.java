package io.fleetmend.agent.simulated;

import io.fleetmend.agent.CommandLine;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** {@code ./fleetmend simulate}: a simulated fleet until Ctrl-C. */
public final class SimulateMain {
    private static final String USAGE = """
            fleetmend simulate --server URL --token T --trust sha256:… --endpoints N
              --token T          enrolment token; may be given several times, they are taken in turn
              --tokens FILE      the same, one a line
              --trust KEY        root key or fingerprint of the trust root, as for a real agent
              --endpoints N      how many, 10 by default
              --inventory FILE   a dpkg status file (also .gz) of a real machine; may be given several times
              --prefix NAME      of the hostnames, sim by default
              --period PT10S     the longest time between two check-ins, whatever the server asks
              --state DIR        where the endpoints keep their files; a new temporary folder by default
              --at-once N        how many talk at the same time, 64 by default
              --duration PT1M    end after this time
            """;

    private SimulateMain() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        CommandLine line;
        SimulatedFleet.Options options;
        try {
            line = CommandLine.parse(
                    arguments,
                    Set.of(
                            "--server",
                            "--token",
                            "--tokens",
                            "--trust",
                            "--endpoints",
                            "--inventory",
                            "--prefix",
                            "--period",
                            "--state",
                            "--at-once",
                            "--duration"),
                    Set.of("--help"));
            if (line.has("--help")) {
                System.out.print(USAGE);
                return;
            }
            options = options(line);
        } catch (IllegalArgumentException e) {
            System.err.println("fleetmend simulate: " + e.getMessage());
            System.err.print(USAGE);
            System.exit(2);
            return;
        }
        try (SimulatedFleet fleet = new SimulatedFleet(options, Clock.systemUTC())) {
            fleet.start();
            watch(fleet, line.option("--duration").map(Duration::parse));
        }
    }

    private static SimulatedFleet.Options options(CommandLine line) throws IOException {
        List<String> tokens = new ArrayList<>(line.all("--token"));
        for (String file : line.all("--tokens")) {
            Files.readAllLines(Path.of(file)).stream()
                    .map(String::strip)
                    .filter(token -> !token.isEmpty())
                    .forEach(tokens::add);
        }
        line.required("--trust");
        return new SimulatedFleet.Options(
                URI.create(line.required("--server")),
                tokens,
                new TreeSet<>(line.all("--trust")),
                Integer.parseInt(line.option("--endpoints").orElse("10")),
                line.all("--inventory").stream().map(Path::of).toList(),
                line.option("--state").isPresent()
                        ? Path.of(line.required("--state"))
                        : Files.createTempDirectory("fleetmend-simulated"),
                line.option("--prefix").orElse("sim"),
                Duration.parse(line.option("--period").orElse("PT5M")),
                Integer.parseInt(line.option("--at-once").orElse("64")));
    }

    private static void watch(SimulatedFleet fleet, java.util.Optional<Duration> duration) throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(stopped::countDown));
        long until = System.nanoTime() + duration.orElse(Duration.ofDays(3650)).toNanos();
        SimulatedFleet.Figures told = null;
        while (System.nanoTime() < until && !stopped.await(1, TimeUnit.SECONDS)) {
            SimulatedFleet.Figures figures = fleet.figures();
            if (!figures.equals(told)) {
                System.out.printf(
                        "%d of %d enrolled, %d check-ins, %d jobs, %d failures%n",
                        figures.enrolled(),
                        figures.endpoints(),
                        figures.checkIns(),
                        figures.jobs(),
                        figures.failures());
                told = figures;
            }
        }
    }
}
