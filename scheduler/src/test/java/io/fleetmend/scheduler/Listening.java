package io.fleetmend.scheduler;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who listens to progress: what was said, line by line. */
final class Listening implements AutoCloseable {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final InputStream body;
    private volatile boolean over;

    private Listening(InputStream body) {
        this.body = body;
        Thread.ofVirtual().start(this::read);
    }

    static Listening with(String token) {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/api/v1/progress".formatted(RestAssured.port)))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            if (answer.statusCode() != 200) {
                throw new AssertionError("progress must be told, but the answer was " + answer.statusCode());
            }
            return new Listening(answer.body());
        } catch (IOException e) {
            throw new AssertionError("progress was not told", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private void read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            // what each event is, and what it says
            reader.lines().filter(line -> line.matches("(event|data|):.*")).forEach(lines::add);
        } catch (RuntimeException | IOException e) {
            lines.add("closed: " + e.getMessage());
        }
        over = true;
    }

    List<String> lines() {
        return lines;
    }

    /** What was said until now. */
    void forget() {
        lines.clear();
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void close() {
        try {
            body.close();
        } catch (IOException e) {
            throw new AssertionError("a stream can be closed", e);
        }
    }
}
