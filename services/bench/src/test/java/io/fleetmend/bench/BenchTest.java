package io.fleetmend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.SharedData;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The benches run and their answers are right; how fast is for a quiet machine to say. */
class BenchTest {
    private final List<Figure> figures = new ArrayList<>();

    @Test
    void findsNoDisagreementWithLibapt() {
        Path data = SharedData.path("");
        new VersionBench(figures::add).run(data);

        assertThat(value("deb disagreements with libapt")).isZero();
    }

    @Test
    void measuresASmallFleet() {
        new EngineBench(figures::add).run(2_000);

        assertThat(value("missing on average")).isPositive();
        assertThat(figures).allSatisfy(figure -> assertThat(figure.line()).startsWith("{\"bench\":\"K"));
    }

    @Test
    void findsTheWorstPairsOfASmallFleet() {
        new OverviewBench(figures::add).run(2_000, 20);

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
