package io.fleetmend.bench;

import io.fleetmend.contracts.bulletin.v1.FeedCheckedV1;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** K2, K3, K6, the way back into memory and an EPSS day, on fleets of real Debian in several sizes. */
final class ExposureBench {
    /** An EPSS day is stated for a fleet of this size, so larger ones are left out. */
    private static final int EPSS_ENDPOINTS = 100_000;

    private final Consumer<Figure> tell;
    private final Stopwatch stopwatch;

    ExposureBench(Consumer<Figure> tell, Stopwatch stopwatch) {
        this.tell = tell;
        this.stopwatch = stopwatch;
    }

    void run(Path data, List<Integer> sizes, int customers) throws IOException {
        RealDebian real = RealDebian.read(data);
        for (int size : sizes) {
            run(data, real, size, customers);
        }
    }

    private void run(Path data, RealDebian real, int size, int customers) throws IOException {
        double without = Stopwatch.heapAfterCollection();
        long began = System.nanoTime();
        GrownFleet fleet = new GrownFleet(real, size, customers);
        double seconds = (System.nanoTime() - began) / 1e9;
        fleet.engine.feed(new FeedCheckedV1("archive", RealDebian.RELEASE, true, GrownFleet.NOW, GrownFleet.NOW, null));
        double with = Stopwatch.heapAfterCollection();
        tell.accept(
                new Figure("K6", "catalogue and bulletins put into memory", seconds - fleet.secondsToRestore, "s", 1));
        tell.accept(new Figure("K6", "endpoints grown and put into memory", fleet.secondsToRestore, "s", size));
        tell.accept(new Figure(
                "K6", "postings", (double) fleet.engine.view().reach().postingBytes() / size, "bytes/endpoint", size));
        tell.accept(new Figure("K6", "heap with everything", (with - without) / size, "bytes/endpoint", size));
        new OneInventory(tell, stopwatch, fleet).run();
        new BlastRadius(tell, fleet).run(real);
        if (size <= EPSS_ENDPOINTS) {
            new EpssDay(tell).run(data, fleet.engine, size);
        }
    }
}
