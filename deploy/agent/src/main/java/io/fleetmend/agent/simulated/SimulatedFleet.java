package io.fleetmend.agent.simulated;

import io.fleetmend.agent.Rounds;
import io.fleetmend.agent.network.ServerConnection;
import io.fleetmend.agent.network.ServerRefusal;
import io.fleetmend.contracts.agent.v1.CheckInResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Many simulated endpoints in one JVM, one virtual thread each. */
public final class SimulatedFleet implements AutoCloseable {
    private static final Duration RETRY = Duration.ofSeconds(5);
    private static final int MOST_REASONS = 10;

    private final Options options;
    private final HttpClient client = ServerConnection.client();
    private final List<SimulatedEndpoint> endpoints = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    /** So many work at once: the machine under test has to be the slow one, not this. */
    private final Semaphore turns;

    private final CountDownLatch closing = new CountDownLatch(1);
    private final AtomicInteger enrolled = new AtomicInteger();
    private final AtomicLong checkIns = new AtomicLong();
    private final AtomicLong jobs = new AtomicLong();
    private final AtomicLong failures = new AtomicLong();
    private final Set<String> toldReasons = ConcurrentHashMap.newKeySet();

    /**
     * @param tokens enrolment tokens, taken in turn: one for all, or one each
     * @param pins as of a real agent
     * @param longestPeriod comes more often than the server asks, when that is shorter
     */
    public record Options(
            URI server,
            List<String> tokens,
            Set<String> pins,
            int endpoints,
            List<Path> inventories,
            Path state,
            String hostnamePrefix,
            Duration longestPeriod,
            int atOnce) {
        public Options {
            tokens = List.copyOf(tokens);
            pins = Set.copyOf(pins);
            inventories = List.copyOf(inventories);
            if (endpoints < 1 || tokens.isEmpty()) {
                throw new IllegalArgumentException(
                        "a fleet must have at least one endpoint and one token, but had %d and %d"
                                .formatted(endpoints, tokens.size()));
            }
        }
    }

    /** What the fleet did so far. */
    public record Figures(int endpoints, int enrolled, long checkIns, long jobs, long failures) {}

    public SimulatedFleet(Options options, Clock clock) {
        this.options = options;
        this.turns = new Semaphore(options.atOnce());
        List<RealInventory> inventories = options.inventories().isEmpty()
                ? List.of(RealInventory.sample())
                : options.inventories().stream().map(RealInventory::read).toList();
        for (int i = 0; i < options.endpoints(); i++) {
            String hostname = "%s-%05d".formatted(options.hostnamePrefix(), i + 1);
            endpoints.add(new SimulatedEndpoint(
                    hostname,
                    inventories.get(i % inventories.size()),
                    options.state().resolve(hostname),
                    client,
                    clock));
        }
    }

    /** Starts all endpoints; they enrol and then come for ever. */
    public void start() {
        for (int i = 0; i < endpoints.size(); i++) {
            SimulatedEndpoint endpoint = endpoints.get(i);
            String token = options.tokens().get(i % options.tokens().size());
            threads.add(Thread.ofVirtual().name(endpoint.hostname()).start(() -> live(endpoint, token)));
        }
    }

    public List<SimulatedEndpoint> endpoints() {
        return List.copyOf(endpoints);
    }

    public Figures figures() {
        return new Figures(endpoints.size(), enrolled.get(), checkIns.get(), jobs.get(), failures.get());
    }

    private void live(SimulatedEndpoint endpoint, String token) {
        boolean known = false;
        try {
            Duration wait = Duration.ZERO;
            while (!closing.await(wait.toMillis(), TimeUnit.MILLISECONDS)) {
                wait = RETRY;
                turns.acquire();
                try {
                    if (!known) {
                        endpoint.enrol(options.server(), token, options.pins());
                        known = true;
                        enrolled.incrementAndGet();
                    }
                    wait = wait(endpoint, endpoint.round());
                } catch (ServerRefusal e) {
                    failures.incrementAndGet();
                    System.err.printf("%s: %s%n", endpoint.hostname(), e.getMessage());
                    if (!known) {
                        return;
                    }
                } catch (IOException e) {
                    failures.incrementAndGet();
                    tellOnce(e);
                } finally {
                    turns.release();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What fails for one fails for all of them, each time: the reason is told once. */
    private void tellOnce(IOException e) {
        if (toldReasons.add(String.valueOf(e.getMessage())) && toldReasons.size() <= MOST_REASONS) {
            System.err.println(e);
        }
    }

    private Duration wait(SimulatedEndpoint endpoint, CheckInResponse response) {
        checkIns.incrementAndGet();
        jobs.addAndGet(response.jobs().size());
        Duration period = response.period();
        Duration shorter = period.compareTo(options.longestPeriod()) < 0 ? period : options.longestPeriod();
        return Rounds.untilNext(shorter, endpoint.hostname());
    }

    @Override
    public void close() {
        // no interrupts: they would tear a file that is being written
        closing.countDown();
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        client.close();
    }
}
