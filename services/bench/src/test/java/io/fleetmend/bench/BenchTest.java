package io.fleetmend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(figures).extracting(Figure::bench).contains("K1", "K2", "K3", "K6", "EPSS");
    }

    @Test
    void findsTheWorstPairsOfASmallFleet() {
        new OverviewBench(figures::add, HASTY).run(2_000, 20);

        assertThat(value("worst found")).isEqualTo(50);
    }

    @Test
    void tellsEachFigureAsOneObjectOnALine() throws Exception {
        String line = new Figure("K9", "start to ready", 1234567.8915, "ms", 3).line();

        JsonNode told = new ObjectMapper().readTree(line);
        assertThat(line).doesNotContain("\n");
        assertThat(told.properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("bench", "figure", "value", "unit", "n");
        assertThat(told.path("bench").asText()).isEqualTo("K9");
        assertThat(told.path("figure").asText()).isEqualTo("start to ready");
        assertThat(told.path("value").doubleValue()).isEqualTo(1234567.892);
        assertThat(told.path("unit").asText()).isEqualTo("ms");
        assertThat(told.path("n").isIntegralNumber()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void tellsNoFigureThatIsNoNumber(double value) {
        assertThatThrownBy(() -> new Figure("K9", "rate", value, "per s", 0)).hasMessageContaining("K9, rate");
    }

    @Test
    void namesTheBenchThatThereIsNot() {
        StringWriter said = new StringWriter();

        int code = Bench.commandLine().setErr(new PrintWriter(said)).execute("velocity");

        assertThat(code).isEqualTo(2);
        assertThat(said.toString()).contains("velocity", "versions");
    }

    private double value(String figure) {
        return figures.stream()
                .filter(one -> one.figure().equals(figure))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
