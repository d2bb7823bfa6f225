package io.fleetmend.standalone.tune;

import io.fleetmend.standalone.ProjectRoot;
import io.fleetmend.standalone.installation.CannotContinueException;
import io.fleetmend.standalone.server.StartCaches;
import io.fleetmend.standalone.up.Drill;
import io.fleetmend.standalone.up.Rehearsal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "tune",
        description = {
            "Start everything once on data that is thrown away, and keep what the JVMs learn from it:",
            "later starts take about half the time. The first ./fleetmend up does this by itself;",
            "after a new build the old caches are left alone until this is called again."
        },
        mixinStandardHelpOptions = true)
public final class TuneCommand implements Callable<Integer> {
    private static final List<String> PROGRAMS =
            List.of("keycloak", "kafka", "tenant-api", "ingest", "exposure", "scheduler");

    @Override
    public Integer call() throws InterruptedException {
        Path root = ProjectRoot.find();
        StartCaches caches = StartCaches.of(root, StartCaches.Mode.MAKE);
        long begun = System.nanoTime();
        try (Rehearsal rehearsal = new Rehearsal(root)) {
            Drill drill = rehearsal.start(caches, System.out);
            System.out.println(
                    "all was ready once; while they stop, the programs keep what they learned: half a minute");
            drill.close();
        }
        List<String> missing = PROGRAMS.stream()
                .filter(program -> !Files.exists(caches.cacheOf(program)))
                .toList();
        if (!missing.isEmpty()) {
            throw new CannotContinueException(
                    "no start cache was made for " + String.join(", ", missing),
                    "everything works without, only slower; look for room below %s and call ./fleetmend tune again"
                            .formatted(caches.folder()));
        }
        System.out.printf(Locale.ROOT, "tuned in %.0f s%n", (System.nanoTime() - begun) / 1e9);
        return 0;
    }
}
