package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Folders;
import io.fleetmend.standalone.installation.Leftovers;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.installation.RunningState;
import io.fleetmend.standalone.server.ChildProcess;
import io.fleetmend.standalone.server.StartCaches;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The product as {@code up} starts it, but nobody watches its processes: one can be killed and started again while the others go on, as a
 * cluster would do. For stories and drills.
 */
public final class Drill implements AutoCloseable {
    private static final String KAFKA = "kafka";
    private static final int LINES_OF_LOG = 12;
    private static final long LOOK_AGAIN_MILLIS = 100;

    private final UpOptions options;
    private final Product product;
    private final Map<String, ChildProcess> again = new ConcurrentHashMap<>();
    private final Thread hook = new Thread(this::stop, "stop-the-drill");

    private Drill(UpOptions options, Product product) {
        this.options = options;
        this.product = product;
    }

    /**
     * Returns when everything is ready; people can trade passwords for tokens as in a demonstration, but no demo tenants are made.
     *
     * @param root the project's folder
     * @param feeds a folder with a mirror of feed documents
     * @param caches what the JVMs do with what earlier starts taught them
     * @param told settings that every service gets besides its own
     */
    public static Drill start(
            Path root,
            DataFolder data,
            Ports ports,
            Path feeds,
            StartCaches caches,
            Map<String, String> told,
            PrintStream out)
            throws InterruptedException {
        data.open();
        Leftovers.end(data);
        UpOptions options = new UpOptions(root, data, ports, Feeds.absolute(feeds.toString()), true, caches, told);
        Children children = new Children(
                data,
                "drill",
                ports.byListener().entrySet().stream()
                        .collect(Collectors.toMap(port -> port.getKey().label(), Map.Entry::getValue)),
                caches.patience());
        Product product = new Product(options, ServiceProgram.all(root), new Progress(out), data.secrets(), children);
        Drill drill = new Drill(options, product);
        Runtime.getRuntime().addShutdownHook(drill.hook);
        try (HttpClient client = HttpClient.newHttpClient()) {
            product.start(client);
        } catch (InterruptedException | RuntimeException e) {
            drill.close();
            throw e;
        }
        return drill;
    }

    /** As a crash would: no signal that it could answer to. */
    public void kill(String service) {
        ProcessHandle handle = handle(service);
        handle.destroyForcibly();
        handle.onExit().join();
    }

    /** Stops all services, then starts them with these settings besides their own; returns at once. PostgreSQL, Kafka and Keycloak go on. */
    public void restartServices(Map<String, String> told) {
        stopServices();
        for (ServiceProgram program : ServiceProgram.all(options.root())) {
            SettingsFile.add(settings(program.name()), told);
            startAgain(program.name());
        }
    }

    /** Stops all services and Kafka, lets go what Kafka knew, and starts them again; returns when Kafka is ready. */
    public void loseKafka() throws InterruptedException {
        stopServices();
        ChildProcess.stop(handle(KAFKA));
        Folders.delete(options.data().kafka());
        ChildProcess kafka = KafkaProcess.start(options.data(), options.ports(), options.caches());
        again.put(KAFKA, kafka);
        while (!KafkaProcess.ready(options.data())) {
            if (!kafka.alive()) {
                throw new IllegalStateException("kafka did not start again: " + kafka.lastLines(LINES_OF_LOG));
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
        ServiceProgram.all(options.root()).forEach(program -> startAgain(program.name()));
    }

    private void stopServices() {
        List<ProcessHandle> services = ServiceProgram.all(options.root()).stream()
                .map(program -> handle(program.name()))
                .toList();
        services.forEach(ProcessHandle::destroy);
        services.forEach(ChildProcess::stop);
    }

    private ProcessHandle handle(String name) {
        ChildProcess later = again.get(name);
        return later != null
                ? later.handle()
                : RunningState.read(options.data()).orElseThrow().processes().stream()
                        .filter(process -> process.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .handle()
                        .orElseThrow();
    }

    private Path settings(String service) {
        return options.data().run().resolve(service + ".properties");
    }

    /** With the same settings; returns at once. */
    public void startAgain(String service) {
        ServiceProgram program = ServiceProgram.all(options.root()).stream()
                .filter(candidate -> candidate.name().equals(service))
                .findFirst()
                .orElseThrow();
        again.put(
                service,
                ChildProcess.start(
                        service,
                        program.command(settings(service), options.caches()),
                        Map.of(),
                        options.data().log(service)));
    }

    /** Who needs before who is needed. */
    private void stop() {
        ChildProcess kafka = again.remove(KAFKA);
        again.values().forEach(service -> service.handle().destroy());
        again.values().forEach(ChildProcess::close);
        if (kafka != null) {
            kafka.close();
        }
        product.close();
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the whole process is ending; the hook finds nothing left to stop
        }
    }
}
