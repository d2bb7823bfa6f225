package io.fleetmend.e2e.story;

import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.e2e.endpoint.Fleet;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.stack.Stack;
import io.fleetmend.e2e.stack.Topics;
import io.fleetmend.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/** What all chapters share. */
final class World implements AutoCloseable {
    /** Feeds are read when the operator asks, so that a service can be killed in the middle of it. */
    private static final Map<String, String> WHEN_ASKED = Map.of("fleetmend.ingest.poll", "PT0S");

    private final Stack stack;
    private final Path data;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    final Late<Cast> cast = new Late<>("the cast");
    final Late<RealEndpoint> endpointA = new Late<>("a real endpoint of A");
    final Late<RealEndpoint> endpointB = new Late<>("a real endpoint of B");
    final Late<Fleet> fleetC = new Late<>("the simulated fleet of C");

    private World(Stack stack, Path data) {
        this.stack = stack;
        this.data = data;
    }

    static World begin(TimeLine line) throws InterruptedException {
        Path data = SharedData.path("").toAbsolutePath();
        return new World(Stack.start(data, WHEN_ASKED, line.out()), data);
    }

    Stack stack() {
        return stack;
    }

    Rest rest() {
        return stack.rest();
    }

    Topics topics() {
        return new Topics(stack.kafka());
    }

    /** A file of the real data. */
    Path data(String relative) {
        return data.resolve(relative);
    }

    /** Skips the rest of the chapter where no real root can be made; under {@code CI=true} fails it. */
    static DebianRoots roots() {
        Optional<String> obstacle = DebianRoots.obstacle();
        if (obstacle.isEmpty()) {
            return DebianRoots.require();
        }
        String message = "no real Debian endpoints here: " + obstacle.get();
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionError(message + "; under CI=true that is a failure");
        }
        throw new TestAbortedException(message);
    }

    /** Is closed at the end, last opened first. */
    <T extends AutoCloseable> T keep(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    @Override
    public void close() {
        while (!opened.isEmpty()) {
            try {
                opened.pop().close();
            } catch (Exception e) {
                // the others must be closed all the same: mounts and processes would stay behind
                System.err.println("could not be closed: " + e);
            }
        }
        stack.close();
    }
}
