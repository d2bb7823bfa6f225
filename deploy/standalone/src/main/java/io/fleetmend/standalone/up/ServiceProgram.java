package io.fleetmend.standalone.up;

import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.installation.Ports.Listener;
import io.fleetmend.standalone.server.StartCaches;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A packaged service and how much memory it may take. */
record ServiceProgram(Listener listener, int heapMegabytes, Path jar) {
    static List<ServiceProgram> all(Path root) {
        return List.of(
                program(root, Listener.TENANT_API, 192),
                program(root, Listener.INGEST, 384),
                program(root, Listener.EXPOSURE, 384),
                program(root, Listener.SCHEDULER, 256));
    }

    private static ServiceProgram program(Path root, Listener listener, int heapMegabytes) {
        Path jar =
                folder(root, listener).resolve("target").resolve("quarkus-app").resolve("quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new CannotContinueException(
                    "%s is not built: %s is missing".formatted(listener.label(), jar),
                    "start with the script ./fleetmend, which builds what is missing");
        }
        return new ServiceProgram(listener, heapMegabytes, jar);
    }

    /** The layout is the owner's: only the fourth service lies under {@code services}. */
    private static Path folder(Path root, Listener listener) {
        return listener == Listener.EXPOSURE
                ? root.resolve("services").resolve(listener.label())
                : root.resolve(listener.label());
    }

    String name() {
        return listener.label();
    }

    List<String> command(Path settings, StartCaches caches) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(caches.flags(name(), jar));
        command.addAll(ServiceFlags.ALL);
        command.add("-Xms64m");
        command.add("-Xmn48m");
        command.add("-Xmx%dm".formatted(heapMegabytes));
        command.add("-Dquarkus.config.locations=" + settings);
        command.add("-jar");
        command.add(jar.toString());
        return command;
    }
}
