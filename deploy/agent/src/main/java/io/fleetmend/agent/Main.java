package io.fleetmend.agent;

import io.fleetmend.agent.network.Identity;
import io.fleetmend.agent.network.NetworkHalf;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.network.ServerRefusal;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;

/** {@code fleetmend-agent}: the network half. */
public final class Main {
    private static final String USAGE = """
            fleetmend-agent enrol --server URL --token T --trust sha256:… [--class server|workstation|other]
            fleetmend-agent once  [--apply]     one round: check in, fetch jobs, send reports
            fleetmend-agent run   [--apply]     rounds for ever
              --root DIR     the system to manage, this machine by default
              --state DIR    where the agent keeps its files, DIR/var/lib/fleetmend by default
              --trust KEY    a root key of the provider (or the trust root's fingerprint); may be given several times
              --apply        do the apply half's work too, in this process (needs root)
              --period PT5M  come more often than the server asks
            """;

    private static final Duration BEFORE_FIRST_ANSWER = Duration.ofMinutes(5);
    private static final Duration REPORTS_POLL = Duration.ofSeconds(2);

    private final Endpoint endpoint;
    private final CommandLine line;
    private final PrintStream out;

    private Main(Endpoint endpoint, CommandLine line, PrintStream out) {
        this.endpoint = endpoint;
        this.line = line;
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(run(arguments, System.out, System.err));
    }

    /** @return 0 done, 1 the server could not be reached or refused, or the disk did, 2 wrong usage */
    static int run(String[] arguments, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            CommandLine line = CommandLine.parse(
                    arguments,
                    Set.of("--server", "--token", "--trust", "--class", "--root", "--state", "--period"),
                    Set.of("--apply", "--help"));
            if (line.has("--help") || line.verbs().size() != 1) {
                out.print(USAGE);
                return line.has("--help") ? 0 : 2;
            }
            Main main = new Main(Endpoint.of(line, Clock.systemUTC()), line, out);
            switch (line.verbs().getFirst()) {
                case "enrol" -> main.enrol();
                case "once" -> main.once();
                case "run" -> main.forEver();
                default ->
                    throw new IllegalArgumentException("the verb must be enrol, once or run, but was '%s'"
                            .formatted(line.verbs().getFirst()));
            }
            return 0;
        } catch (IllegalArgumentException | IllegalStateException e) {
            err.println("fleetmend-agent: " + e.getMessage());
            return 2;
        } catch (IOException | UncheckedIOException e) {
            err.println("fleetmend-agent: " + e.getMessage());
            return 1;
        }
    }

    private void enrol() throws IOException {
        Identity identity = endpoint.enrol(
                URI.create(line.required("--server")),
                line.required("--token"),
                new TreeSet<>(line.all("--trust")),
                line.option("--class").orElse("server"));
        out.println("enrolled as endpoint " + identity.endpoint());
    }

    private void once() throws IOException, InterruptedException {
        try (HttpClient client = ServerConnection.client()) {
            CheckInResponse response = round(endpoint.networkHalf(client));
            out.printf("checked in: %d jobs, next in %s%n", response.jobs().size(), response.period());
        }
    }

    private CheckInResponse round(NetworkHalf network) throws IOException, InterruptedException {
        if (line.has("--apply")) {
            return Rounds.both(
                    () -> endpoint.applyHalf(step -> {}, progress -> {}).run(), network);
        }
        network.sendReports();
        return network.checkIn();
    }

    private void forEver() throws InterruptedException {
        try (HttpClient client = ServerConnection.client()) {
            NetworkHalf network = endpoint.networkHalf(client);
            Duration period = BEFORE_FIRST_ANSWER;
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    period = round(network).period();
                } catch (ServerRefusal e) {
                    out.println("refused by the server: " + e.getMessage());
                } catch (IOException e) {
                    out.println("offline: " + e.getMessage());
                }
                waitAndReport(network, Rounds.untilNext(asked(period), network.endpoint()));
            }
        }
    }

    private Duration asked(Duration period) {
        Duration most = line.option("--period").map(Duration::parse).orElse(period);
        return most.compareTo(period) < 0 ? most : period;
    }

    /** The apply half writes reports when it likes. */
    private void waitAndReport(NetworkHalf network, Duration wait) throws InterruptedException {
        Instant until = endpoint.clock().instant().plus(wait);
        Duration left = wait;
        while (left.isPositive()) {
            Thread.sleep(left.compareTo(REPORTS_POLL) < 0 ? left : REPORTS_POLL);
            try {
                network.sendReports();
            } catch (IOException e) {
                // offline; the next round will say so
            }
            left = Duration.between(endpoint.clock().instant(), until);
        }
    }
}
