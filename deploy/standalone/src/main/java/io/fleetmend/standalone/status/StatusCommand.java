package io.fleetmend.standalone.status;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.installation.RunningState.RunningProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "status",
        description = "Health, versions and counts; the exit code is 0 only when everything is ready.",
        mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {
    private static final Map<String, String> PROBES = Map.of(
            "tenant-api", "/q/health/ready",
            "ingest", "/q/health/ready",
            "exposure", "/q/health/ready",
            "scheduler", "/q/health/ready",
            "keycloak", "/realms/fleetmend");
    /** The launcher, three servers and four services. */
    private static final int EXPECTED = 8;

    @Option(names = "--data", paramLabel = "DIR", description = "The data folder (default: .fleetmend/data).")
    private @Nullable Path data;

    @Override
    public Integer call() throws InterruptedException {
        DataFolder folder = DataFolder.at(data, ProjectRoot.find());
        Optional<RunningState> state = RunningState.read(folder);
        if (state.isEmpty()) {
            System.out.printf("nothing runs on %s%n", folder.path());
            return 1;
        }
        boolean ready = state.get().processes().size() == EXPECTED;
        System.out.printf("Fleetmend %s on %s%n", state.get().version(), folder.path());
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            for (RunningProcess process : state.get().processes()) {
                ready &= print(process, state.get().ports(), client);
            }
        }
        Integer postgres = state.get().ports().get("postgres");
        if (postgres != null) {
            new Counts(postgres, folder.secrets()).lines().forEach(System.out::println);
        }
        System.out.println(ready ? "ready" : "not ready");
        return ready ? 0 : 1;
    }

    private static boolean print(RunningProcess process, Map<String, Integer> ports, HttpClient client)
            throws InterruptedException {
        Optional<ProcessHandle> handle = process.handle();
        Integer port = ports.get(process.name());
        String probe = PROBES.get(process.name());
        boolean ready = handle.isPresent()
                && (probe == null || port == null || answers(client, "http://127.0.0.1:" + port + probe));
        System.out.printf(
                "  %-12s %-9s port %-6s pid %-8d %s%n",
                process.name(),
                handle.isEmpty() ? "DEAD" : ready ? "ready" : "NOT READY",
                port == null ? "-" : port,
                process.pid(),
                handle.map(found -> Memory.of(process.name(), found))
                        .filter(OptionalLong::isPresent)
                        .map(megabytes -> megabytes.getAsLong() + " MB")
                        .orElse(""));
        return ready;
    }

    private static boolean answers(HttpClient client, String address) throws InterruptedException {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create(address))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException e) {
            return false;
        }
    }
}
