package io.fleetmend.e2e.isolation;

import io.fleetmend.contracts.Uuids;
import io.fleetmend.contracts.agent.v1.RequestSignature;
import io.fleetmend.e2e.rest.Service;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/** Sends probes, a few at a time over connections that are kept. */
final class Sender implements AutoCloseable {
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final Semaphore turns = new Semaphore(AT_ONCE);
    private final Function<Service, String> addresses;
    private final Clock clock;

    Sender(Function<Service, String> addresses, Clock clock) {
        this.addresses = addresses;
        this.clock = clock;
    }

    /** The replies, in the order of the probes. */
    List<Reply> all(List<Probe> probes) throws InterruptedException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Reply>> futures = new ArrayList<>(probes.size());
            for (Probe probe : probes) {
                futures.add(threads.submit(() -> inTurn(probe)));
            }
            List<Reply> replies = new ArrayList<>(probes.size());
            for (Future<Reply> future : futures) {
                replies.add(future.get());
            }
            return replies;
        } catch (ExecutionException e) {
            throw new AssertionError("a probe could not be sent", e.getCause());
        }
    }

    private Reply inTurn(Probe probe) throws InterruptedException {
        turns.acquire();
        try {
            return send(probe);
        } finally {
            turns.release();
        }
    }

    Reply send(Probe probe) throws InterruptedException {
        byte[] bytes = probe.body();
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(addresses.apply(probe.operation().service()) + probe.target()))
                .timeout(PATIENCE)
                .method(
                        probe.method(),
                        bytes == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(bytes));
        if (bytes != null && !probe.headers().containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        probe.headers().forEach(request::header);
        Visitor visitor = probe.visitor();
        if (visitor.authorization() != null) {
            request.header("Authorization", visitor.authorization());
        }
        sign(probe, request);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            try (InputStream body = response.body()) {
                return new Reply(response.statusCode(), type, isEndless(type) ? firstEvent(body) : body.readAllBytes());
            }
        } catch (IOException e) {
            throw new AssertionError("%s was not answered".formatted(probe), e);
        }
    }

    private static boolean isEndless(String type) {
        return type.startsWith("text/event-stream");
    }

    /** Up to the empty line after it; whoever waited for the end would wait for as long as the token lasts. */
    private static byte[] firstEvent(InputStream stream) throws IOException {
        ByteArrayOutputStream event = new ByteArrayOutputStream();
        int before = -1;
        for (int next = stream.read(); next >= 0 && !(next == '\n' && before == '\n'); next = stream.read()) {
            event.write(next);
            before = next;
        }
        return event.toByteArray();
    }

    private void sign(Probe probe, HttpRequest.Builder request) {
        Visitor visitor = probe.visitor();
        if (visitor.agentKey() == null) {
            return;
        }
        byte[] body = probe.body() == null ? new byte[0] : probe.body();
        String path = probe.target().replaceFirst("\\?.*", "");
        RequestSignature signature = RequestSignature.sign(
                visitor.agentKey(),
                visitor.own().id(IdKind.ENDPOINT),
                probe.method(),
                path,
                body,
                clock.instant(),
                Uuids.next(clock.instant()).toString());
        request.header(RequestSignature.CONTENT_DIGEST, signature.contentDigest())
                .header(RequestSignature.SIGNATURE_INPUT, signature.signatureInputHeader())
                .header(RequestSignature.SIGNATURE, signature.signatureHeader());
    }

    @Override
    public void close() {
        client.close();
    }
}
