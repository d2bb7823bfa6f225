package io.fleetmend.e2e.stack;

import io.fleetmend.e2e.rest.Caller;
import io.fleetmend.e2e.rest.Rest;
import io.fleetmend.e2e.rest.Service;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Folders;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.KeycloakRealm;
import io.fleetmend.standalone.server.Secrets;
import io.fleetmend.standalone.server.StartCaches;
import io.fleetmend.standalone.up.Drill;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The whole product, packaged, in processes of its own, with data that is gone when it is closed. */
public final class Stack implements AutoCloseable {
    private static final Duration TO_READY = Duration.ofSeconds(180);

    private final Path root;
    private final DataFolder data;
    private final Ports ports;
    private final Rest rest;
    private final HttpClient health = HttpClient.newHttpClient();
    private final Thread hook = new Thread(this::stop, "stop-the-story");
    private final Drill drill;

    private Stack(Path root, DataFolder data, Ports ports, Path feeds, Map<String, String> told, PrintStream out)
            throws InterruptedException {
        this.root = root;
        this.data = data;
        this.ports = ports;
        this.rest = new Rest(ports);
        this.drill = start(root, data, ports, feeds, told, out);
    }

    /** A start that failed leaves its logs, and nothing else. */
    private static Drill start(
            Path root, DataFolder data, Ports ports, Path feeds, Map<String, String> told, PrintStream out)
            throws InterruptedException {
        try {
            return Drill.start(root, data, ports, feeds, StartCaches.of(root, StartCaches.Mode.USE), told, out);
        } catch (RuntimeException e) {
            out.println("All logs: " + keepLogs(root, data));
            Folders.delete(data.path());
            throw e;
        }
    }

    /**
     * @param feeds the folder with real feed documents
     * @param told settings that every service gets besides its own
     */
    public static Stack start(Path feeds, Map<String, String> told, PrintStream out) throws InterruptedException {
        try {
            DataFolder data = new DataFolder(Files.createTempDirectory("fleetmend-story"));
            Stack stack = new Stack(projectRoot(), data, Ports.free(), feeds, told, out);
            Runtime.getRuntime().addShutdownHook(stack.hook);
            return stack;
        } catch (IOException e) {
            throw new UncheckedIOException("no temporary folder for the story", e);
        }
    }

    /** The folder of the project that this runs in. */
    static Path projectRoot() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            Path parent = folder.getParent();
            if (parent == null) {
                throw new IllegalStateException("no mvnw in or above %s: run it inside the project"
                        .formatted(Path.of("").toAbsolutePath()));
            }
            folder = parent;
        }
        return folder;
    }

    public Rest rest() {
        return rest;
    }

    public Secrets secrets() {
        return data.secrets();
    }

    public String address(Service service) {
        return ports.address(service.listener());
    }

    public String keycloak() {
        return ports.address(Listener.KEYCLOAK);
    }

    /** Who runs the installation. */
    public Caller.Person operator() {
        return new Caller.Person(KeycloakRealm.OPERATOR, secrets().get(KeycloakRealm.OPERATOR_PASSWORD));
    }

    /** The database of all services, past row-level security. */
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:%d/fleetmend".formatted(ports.of(Listener.POSTGRES)),
                "postgres",
                secrets().get("postgres.postgres"));
    }

    public String kafka() {
        return "127.0.0.1:" + ports.of(Listener.KAFKA);
    }

    public Path temporary(String name) {
        try {
            return Files.createDirectories(data.path().resolve("story").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make a folder for " + name, e);
        }
    }

    /** {@code kill -9}. */
    public void kill(Service service) {
        drill.kill(service.label());
    }

    /** Starts it again after a kill; returns when it is ready. */
    public void startAgain(Service service) {
        drill.startAgain(service.label());
        awaitReady(service);
    }

    private boolean ready(Service service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address(service) + "/q/health/ready"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return health.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /** Loses all that Kafka ever knew, and starts it and the services again; returns when they are ready. */
    public void loseKafka() throws InterruptedException {
        drill.loseKafka();
        awaitReady();
    }

    /** Starts the services again over the same data, with these settings besides their own; returns when they are ready. */
    public void restart(Map<String, String> told) {
        drill.restartServices(told);
        awaitReady();
    }

    private void awaitReady() {
        for (Service service : Service.values()) {
            awaitReady(service);
        }
    }

    private void awaitReady(Service service) {
        Awaitility.await(service.label() + " is ready again")
                .atMost(TO_READY)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> ready(service));
    }

    /** The last lines of every service's log that matter. */
    public String logs(int lines) {
        StringBuilder text = new StringBuilder();
        for (Service service : Service.values()) {
            LogTail.of(data.log(service.label()), lines)
                    .ifPresent(tail -> text.append("--- ")
                            .append(service.label())
                            .append('\n')
                            .append(tail));
        }
        return text.toString();
    }

    /** Copies the logs to where they outlive the stack. */
    public Path keepLogs() {
        return keepLogs(root, data);
    }

    private static Path keepLogs(Path root, DataFolder data) {
        Path kept = root.resolve(".fleetmend").resolve("story-log");
        try (Stream<Path> logs = Files.list(data.logs())) {
            Files.createDirectories(kept);
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the logs in " + kept, e);
        }
    }

    private void stop() {
        drill.close();
        Folders.delete(data.path());
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(hook);
        stop();
        rest.close();
        health.close();
    }
}
