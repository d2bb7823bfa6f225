package io.fleetmend.e2e.story;

import io.fleetmend.agent.debian.DebianRoots;
import io.fleetmend.e2e.endpoint.Fleet;
import io.fleetmend.e2e.endpoint.RealEndpoint;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.stack.Stack;
import io.fleetmend.e2e.stack.Topics;
import io.fleetmend.testkit.SharedData;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.opentest4j.TestAbortedException;

/** What all chapters share. */
final class World implements AutoCloseable {
    /** Feeds are read when the operator asks, so that a service can be killed in the middle of it. */
    private static final Map<String, String> WHEN_ASKED = Map.of("fleetmend.ingest.poll", "PT0S");

    private final Stack stack;
    private final Path data;
    private final Deque<AutoCloseable> opened = new ConcurrentLinkedDeque<>();
    private final Thread hook = new Thread(this::closeOpened, "close-what-the-story-opened");
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
        World world = new World(Stack.start(data, WHEN_ASKED, line.out()), data);
        Runtime.getRuntime().addShutdownHook(world.hook);
        return world;
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
        if (mustBeWhole()) {
            throw new AssertionError(message + "; under CI=true that is a failure");
        }
        throw new TestAbortedException(message);
    }

    /** Where nothing may be skipped. */
    static boolean mustBeWhole() {
        return "true".equals(System.getenv("CI"));
    }

    /** Is closed at the end, last opened first. */
    <T extends AutoCloseable> T keep(T closeable) {
        opened.push(closeable);
        return closeable;
    }

    /** Mounts and processes, also when the story is interrupted. */
    private void closeOpened() {
        for (AutoCloseable next = opened.poll(); next != null; next = opened.poll()) {
            try {
                next.close();
            } catch (Exception e) {
                // the others must be closed all the same
                System.err.println("could not be closed: " + e);
            }
        }
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        closeOpened();
        stack.close();
    }
}
