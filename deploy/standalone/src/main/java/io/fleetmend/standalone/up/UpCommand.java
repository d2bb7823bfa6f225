package io.fleetmend.standalone.up;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.Version;
import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.DataFolder;
import io.fleetmend.standalone.installation.Leftovers;
import io.fleetmend.standalone.installation.Ports;
import io.fleetmend.standalone.server.Secrets;
import io.fleetmend.standalone.server.StartCaches;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description = "Start everything on this machine; Ctrl-C stops it.",
        mixinStandardHelpOptions = true)
public final class UpCommand implements Callable<Integer> {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where all state lives (default: .fleetmend/data in the project).")
    private @Nullable Path data;

    @Option(
            names = "--port-base",
            paramLabel = "NUMBER",
            defaultValue = "0",
            description = "Eight consecutive ports from here instead of the usual ones.")
    private int portBase;

    @Option(
            names = "--port",
            paramLabel = "NAME=NUMBER",
            description =
                    "One port: tenant-api, ingest, exposure, scheduler, keycloak, kafka, kafka-controller or postgres.")
    private Map<String, Integer> ports = Map.of();

    @Option(
            names = "--feeds",
            paramLabel = "DIR|URL",
            description = "A mirror of feed documents (default: the vendors' public addresses).")
    private @Nullable String feeds;

    @Option(names = "--no-demo", description = "No demo provider, and no password logins at a terminal.")
    private boolean noDemo;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Path root = ProjectRoot.find();
        DataFolder folder = DataFolder.at(data, root);
        folder.open();
        UpOptions options = new UpOptions(
                root,
                folder,
                Ports.of(portBase, ports),
                feeds == null ? null : Feeds.absolute(feeds),
                folder.withDemo(!noDemo),
                StartCaches.of(root, StartCaches.Mode.USE),
                Map.of());
        Progress progress = new Progress(System.out);
        try (FileLock lock = folder.lock()) {
            if (!lock.isValid()) {
                throw new IllegalStateException("the lock of %s was lost".formatted(folder.path()));
            }
            List<String> ended = Leftovers.end(folder);
            if (!ended.isEmpty()) {
                progress.say("cleaned up", "processes of a killed run: " + String.join(", ", ended));
            }
            options.ports().requireFree();
            run(options, progress);
        }
        return 0;
    }

    private static void run(UpOptions options, Progress progress) throws InterruptedException {
        List<ServiceProgram> programs = ServiceProgram.all(options.root());
        boolean firstRun = !options.data().used();
        Secrets secrets = options.data().secrets();
        Children children = new Children(
                options.data(),
                Version.ofProduct(),
                options.ports().byLabel(),
                options.caches().patience());
        Product product = new Product(options, programs, progress, secrets, children);
        Runtime.getRuntime().addShutdownHook(new Thread(product::stopAsAsked, "stop-everything"));
        try (product;
                HttpClient client = HttpClient.newBuilder()
                        .connectTimeout(Duration.ofSeconds(5))
                        .build()) {
            product.start(client);
            if (options.demo()) {
                new Demo(options, secrets, client, progress).createOnce();
            }
            progress.say("everything", "ready");
            progress.print(new Greeting(options, secrets).text(firstRun));
            product.watch();
        } catch (CannotContinueException | IllegalStateException e) {
            // after Ctrl-C all kinds of things end "by themselves"; that is no news to anybody
            if (!product.asked()) {
                throw e;
            }
        }
    }
}
