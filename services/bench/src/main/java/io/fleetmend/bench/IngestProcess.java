package io.fleetmend.bench;

import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.FreePort;
import io.fleetmend.standalone.up.ServiceFlags;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The packaged service, as {@code up} starts it but for the larger heap, and what it says of itself. */
final class IngestProcess implements AutoCloseable {
    private static final Pattern HEAP = Pattern.compile("jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*} (\\S+)");
    private static final Pattern FEED = Pattern.compile("fleetmend_feed_healthy\\{[^}]*}");

    private final int port = FreePort.find();
    private final ChildProcess process;
    private final HttpClient client = HttpClient.newHttpClient();

    IngestProcess(Path jar, Map<String, String> settings, int heapMegabytes, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(ServiceFlags.ALL);
        command.add("-Xmx%dm".formatted(heapMegabytes));
        command.add("-jar");
        command.add(jar.toString());
        Map<String, String> environment = new TreeMap<>();
        settings.forEach(
                (name, value) -> environment.put(name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        process = ChildProcess.start("ingest", command, environment, log);
    }

    /** How many feeds it has, and how much heap it uses now; zeros until it answers. */
    record Metrics(long feeds, long heapBytes) {}

    Metrics metrics() throws InterruptedException {
        if (!process.alive()) {
            throw new IllegalStateException("ingest ended: " + process.lastLines(20));
        }
        try {
            String text = client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/q/metrics".formatted(port)))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return new Metrics(FEED.matcher(text).results().count(), (long) HEAP.matcher(text)
                    .results()
                    .mapToDouble(heap -> Double.parseDouble(heap.group(1)))
                    .sum());
        } catch (IOException e) {
            return new Metrics(0, 0);
        }
    }

    @Override
    public void close() {
        process.close();
        client.close();
    }
}
