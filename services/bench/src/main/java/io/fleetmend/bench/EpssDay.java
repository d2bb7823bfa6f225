package io.fleetmend.bench;

import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1;
import io.fleetmend.documents.epss.EpssParser;
import io.fleetmend.exposure.engine.Customer;
import io.fleetmend.exposure.engine.Engine;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A day on which every EPSS score changes: the real scores of one week after those of the week before where both are at hand (six years of
 * CVEs), elsewhere after the same ones less a hundredth. Done as the service does it: scores taken, what changed by them derived for each
 * customer, every customer measured again.
 */
final class EpssDay {
    private static final String AFTER = "epss/epss-by-year-2026-08-16.tar.gz";
    private static final String BEFORE = "epss/epss-by-year-2026-08-09-years-2002-2026.tar.gz";
    private static final double ELSEWHERE = 0.99;

    private final Consumer<Figure> tell;

    EpssDay(Consumer<Figure> tell) {
        this.tell = tell;
    }

    void run(Path data, Engine engine, int endpoints) throws IOException {
        Map<String, Double> before = scores(data.resolve(BEFORE));
        Map<String, Double> after = scores(data.resolve(AFTER));
        after.forEach((vulnerability, score) ->
                engine.score(scored(vulnerability, before.getOrDefault(vulnerability, score * ELSEWHERE))));
        engine.takeChangedBulletins();
        List<Customer> customers = List.copyOf(engine.view().customers());
        customers.forEach(customer -> engine.view().measure(customer, GrownFleet.NOW));
        long start = Stopwatch.cpuNanos();
        after.forEach((vulnerability, score) -> engine.score(scored(vulnerability, score)));
        long scored = Stopwatch.cpuNanos();
        long[] told = new long[2];
        engine.takeChangedBulletins().forEach((bulletin, missingBefore) -> {
            told[0]++;
            engine.view().reach().affected(bulletin).values().forEach(affected -> told[1] += affected.size());
        });
        long derived = Stopwatch.cpuNanos();
        customers.forEach(customer -> engine.view().measure(customer, GrownFleet.NOW));
        long measured = Stopwatch.cpuNanos();
        tell.accept(figure("EPSS day: scores taken", scored - start, after.size()));
        tell.accept(new Figure("EPSS", "EPSS day: bulletins whose score moved", told[0], "bulletins", endpoints));
        tell.accept(new Figure("EPSS", "EPSS day: findings told again", told[1], "findings", endpoints));
        tell.accept(figure("EPSS day: findings derived and told again", derived - scored, told[1]));
        tell.accept(figure("EPSS day: customers measured again", measured - derived, customers.size()));
        tell.accept(figure("EPSS day in all", measured - start, endpoints));
    }

    private static Figure figure(String figure, long nanos, long n) {
        return new Figure("EPSS", figure, nanos / 1e9, "s CPU", n);
    }

    private static Map<String, Double> scores(Path file) throws IOException {
        Map<String, Double> scores = new HashMap<>();
        EpssParser.read(file, file.getFileName().toString(), score -> scores.put(score.vulnerability(), score.epss()));
        return scores;
    }

    private static VulnerabilityScoredV1 scored(String vulnerability, double epss) {
        return new VulnerabilityScoredV1(vulnerability, epss, null, null);
    }
}
