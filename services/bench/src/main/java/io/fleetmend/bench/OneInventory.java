package io.fleetmend.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.fleetmend.contracts.ContractsJson;
import io.fleetmend.contracts.SiteId;
import io.fleetmend.contracts.inventory.v1.InstalledPackage;
import io.fleetmend.contracts.inventory.v1.InstalledPackage.PackageState;
import io.fleetmend.contracts.inventory.v1.InventoryReportedV1;
import io.fleetmend.contracts.inventory.v1.OperatingSystem;
import io.fleetmend.contracts.inventory.v1.PackageSources;
import io.fleetmend.contracts.inventory.v1.RestartState;
import io.fleetmend.contracts.inventory.v1.RestartState.Requirement;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.InstalledSoftware;
import io.fleetmend.exposure.engine.Marks;
import io.fleetmend.exposure.engine.Software;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntPredicate;

/** K2: one inventory against everything published: by verdicts, as a report in JSON, and one changed package. */
final class OneInventory {
    private static final int SAMPLED = 2_000;
    private static final int REPORTS = 200;

    private final Consumer<Figure> tell;
    private final Stopwatch stopwatch;
    private final Engine engine;
    private final Endpoint[] sample = new Endpoint[SAMPLED];
    private final Marks marks = new Marks();
    private long found;

    OneInventory(Consumer<Figure> tell, Stopwatch stopwatch, GrownFleet fleet) {
        this.tell = tell;
        this.stopwatch = stopwatch;
        this.engine = fleet.engine;
        Random random = new Random(2);
        for (int i = 0; i < sample.length; i++) {
            sample[i] = fleet.endpoints.get(random.nextInt(fleet.endpoints.size()));
        }
    }

    void run() {
        double verdicts = stopwatch.median(() -> {
            for (Endpoint endpoint : sample) {
                found += engine.view().countMissing(endpoint, marks);
            }
        });
        tell("one inventory by catalogue verdicts", verdicts, SAMPLED);
        changedPackage("one changed package", software -> true);
        changedPackage(
                "one changed package on which something is missing",
                software -> engine.view().isMissingOn(software));
        long missing = 0;
        long packages = 0;
        for (Endpoint endpoint : sample) {
            missing += engine.view().countMissing(endpoint, marks);
            packages += endpoint.evidence().installed().length;
        }
        tell.accept(new Figure("K2", "missing on average", (double) missing / SAMPLED, "bulletins", SAMPLED));
        tell.accept(new Figure("K2", "packages on average", (double) packages / SAMPLED, "packages", SAMPLED));
        report();
    }

    /** From every inventory that has one a package of that kind goes: what does that close? */
    private void changedPackage(String figure, IntPredicate kind) {
        Random random = new Random(5);
        List<Endpoint> endpoints = new ArrayList<>();
        int[] gone = new int[SAMPLED];
        for (Endpoint endpoint : sample) {
            int[] installed =
                    Arrays.stream(endpoint.evidence().installed()).filter(kind).toArray();
            if (installed.length > 0) {
                gone[endpoints.size()] = installed[random.nextInt(installed.length)];
                endpoints.add(endpoint);
            }
        }
        double nanos = stopwatch.median(() -> {
            for (int i = 0; i < endpoints.size(); i++) {
                found += engine.view().closedWithout(endpoints.get(i), gone[i]).size();
            }
        });
        tell(figure, nanos, endpoints.size());
    }

    private void report() {
        List<byte[]> reports = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            reports.add(json(sample[i]));
        }
        double nanos = stopwatch.median(() -> {
            for (byte[] report : reports) {
                found += read(report);
            }
        });
        tell("report in JSON to its missing bulletins", nanos, REPORTS);
        tell.accept(new Figure(
                "K2",
                "size of a report in JSON",
                reports.stream().mapToInt(report -> report.length).average().orElse(0),
                "bytes",
                REPORTS));
    }

    private int read(byte[] json) {
        try {
            InventoryReportedV1 report = ContractsJson.get().readValue(json, InventoryReportedV1.class);
            return engine.view().countMissing(InstalledSoftware.of(report), marks);
        } catch (java.io.IOException e) {
            throw new IllegalStateException("a report that was just written cannot be read", e);
        }
    }

    private byte[] json(Endpoint endpoint) {
        List<InstalledPackage> packages = new ArrayList<>();
        for (Software software : engine.view().installed(endpoint)) {
            packages.add(new InstalledPackage(
                    software.name(),
                    software.architecture(),
                    software.version(),
                    software.sourcePackage(),
                    software.sourceVersion(),
                    false,
                    PackageState.INSTALLED));
        }
        try {
            return ContractsJson.get()
                    .writeValueAsString(new InventoryReportedV1(
                            endpoint.customer().provider(),
                            endpoint.customer().id(),
                            new SiteId(new UUID(4, 1)),
                            endpoint.id(),
                            "sha256:0",
                            GrownFleet.NOW,
                            GrownFleet.NOW,
                            new OperatingSystem("debian", "12", "bookworm", "amd64"),
                            new RestartState(Requirement.NONE, List.of(), "", ""),
                            new PackageSources(false, null, null, List.of()),
                            packages))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report cannot be written", e);
        }
    }

    private void tell(String figure, double nanos, int n) {
        tell.accept(new Figure("K2", figure, nanos / n / 1e3, "µs", n));
    }
}
