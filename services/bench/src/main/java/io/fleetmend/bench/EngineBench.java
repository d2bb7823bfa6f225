package io.fleetmend.bench;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.exposure.engine.Bulletin;
import io.fleetmend.exposure.engine.Endpoint;
import io.fleetmend.exposure.engine.Engine;
import io.fleetmend.exposure.engine.Marks;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** K2, K3 and K6 on one synthetic fleet. */
final class EngineBench {
    private static final int SAMPLED = 10_000;
    private static final int BULLETINS = 2_000;
    private final Consumer<Figure> tell;
    private long found;

    EngineBench(Consumer<Figure> tell) {
        this.tell = tell;
    }

    void run(int size) {
        long start = Stopwatch.cpuNanos();
        SyntheticFleet fleet = new SyntheticFleet(size);
        tell.accept(new Figure("K6", "fleet loaded", (Stopwatch.cpuNanos() - start) / 1e9, "s CPU", size));
        tell.accept(new Figure(
                "K6", "postings", (double) fleet.engine.view().reach().postingBytes() / size, "bytes/endpoint", size));
        oneEndpoint(fleet);
        newBulletins(fleet);
    }

    private void oneEndpoint(SyntheticFleet fleet) {
        Random random = new Random(2);
        Endpoint[] sample = new Endpoint[SAMPLED];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = fleet.endpoints.get(random.nextInt(fleet.endpoints.size()));
        }
        Marks marks = new Marks();
        double nanos = Stopwatch.median(() -> {
            for (Endpoint endpoint : sample) {
                found += fleet.engine.view().countMissing(endpoint, marks);
            }
        });
        tell.accept(new Figure("K2", "one endpoint against all bulletins", nanos / SAMPLED / 1e3, "µs", SAMPLED));
        tell.accept(new Figure("K2", "missing on average", averageMissing(fleet, sample, marks), "bulletins", SAMPLED));
    }

    private static double averageMissing(SyntheticFleet fleet, Endpoint[] sample, Marks marks) {
        long missing = 0;
        for (Endpoint endpoint : sample) {
            missing += fleet.engine.view().countMissing(endpoint, marks);
        }
        return (double) missing / sample.length;
    }

    /** Of products that every endpoint has, as outbreaks are. */
    private void newBulletins(SyntheticFleet fleet) {
        Random random = new Random(3);
        double[] publish = new double[BULLETINS];
        double[] lookUp = new double[BULLETINS];
        double[] counts = new double[BULLETINS];
        for (int i = -BULLETINS / 4; i < BULLETINS; i++) {
            String id = "NEW-" + i;
            var facts = SyntheticFleet.bulletin(
                    id, random.nextInt(SyntheticFleet.BASE), SyntheticFleet.VERSIONS - 1 - random.nextInt(2));
            long start = Stopwatch.cpuNanos();
            fleet.engine.publish(facts);
            long published = Stopwatch.cpuNanos();
            Bulletin bulletin = find(fleet.engine, id);
            found += fleet.engine.view().reach().endpointCount(bulletin);
            long looked = Stopwatch.cpuNanos();
            found += fleet.engine.view().reach().countsMissing(bulletin).size();
            long counted = Stopwatch.cpuNanos();
            if (i >= 0) {
                publish[i] = (published - start) / 1e3;
                lookUp[i] = (looked - published) / 1e3;
                counts[i] = (counted - looked) / 1e3;
            }
        }
        tell("bulletin takes effect", publish);
        tell("bulletin to endpoints", lookUp);
        tell("counts for every customer", counts);
    }

    private void tell(String figure, double[] micros) {
        for (int percent : List.of(50, 99)) {
            tell.accept(new Figure(
                    "K3",
                    "%s p%d".formatted(figure, percent),
                    Stopwatch.percentile(micros, percent),
                    "µs",
                    micros.length));
        }
    }

    private static Bulletin find(Engine engine, String id) {
        return engine.view().bulletin(new BulletinId(id)).orElseThrow();
    }
}
