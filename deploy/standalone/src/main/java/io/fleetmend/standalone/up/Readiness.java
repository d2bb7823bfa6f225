package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.CannotContinueException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Waits until every part says that it is ready. */
final class Readiness {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Progress progress;
    private final Children children;
    private final HttpClient client;

    Readiness(Progress progress, Children children, HttpClient client) {
        this.progress = progress;
        this.children = children;
        this.client = client;
    }

    /** Something that starts. */
    record Part(String name, Check check) {}

    /** Asks it once. */
    interface Check {
        boolean ready() throws InterruptedException;
    }

    Part service(String name, String address) {
        return new Part(name, () -> answers(client, address + "/q/health/ready"));
    }

    /** @throws CannotContinueException when a process dies meanwhile or the patience is exhausted */
    void await(List<Part> parts) throws InterruptedException {
        List<Part> waiting = new ArrayList<>(parts);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!waiting.isEmpty()) {
            children.requireAlive();
            List<Part> ready = new ArrayList<>();
            for (Part part : waiting) {
                if (part.check().ready()) {
                    progress.say(part.name(), "ready");
                    ready.add(part);
                }
            }
            waiting.removeAll(ready);
            if (System.nanoTime() > deadline) {
                throw new CannotContinueException(
                        "not ready after %d minutes: %s"
                                .formatted(
                                        PATIENCE.toMinutes(),
                                        waiting.stream().map(Part::name).collect(Collectors.joining(", "))),
                        "read their logs in the data folder's log; a busy machine may only need another try");
            }
            Thread.sleep(POLL);
        }
    }

    static boolean answers(HttpClient client, String address) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
