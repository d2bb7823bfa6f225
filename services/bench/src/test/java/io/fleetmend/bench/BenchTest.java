package io.fleetmend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benches run and their answers are right; how fast is for a quiet machine to say. */
class BenchTest {
    private static final Stopwatch HASTY = new Stopwatch(Duration.ZERO, 1);
    private final List<Figure> figures = new ArrayList<>();

    @Test
    void measuresASmallFleetOfRealMachines() throws IOException {
        new VersionBench(figures::add, HASTY).run(SharedData.path(""));
        new ExposureBench(figures::add, HASTY).run(SharedData.path(""), List.of(500), 10);

        assertThat(value("deb disagreements with libapt")).isZero();
        assertThat(value("missing on average")).isPositive();
        assertThat(figures)
                .allSatisfy(figure -> assertThat(figure.line()).startsWith("{\"bench\":\""))
                .extracting(Figure::bench)
                .contains("K1", "K2", "K3", "K6", "EPSS");
    }

    @Test
    void findsTheWorstPairsOfASmallFleet() {
        new OverviewBench(figures::add, HASTY).run(2_000, 20);

        assertThat(value("worst found")).isEqualTo(50);
    }

    private double value(String figure) {
        return figures.stream()
                .filter(one -> one.figure().equals(figure))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
