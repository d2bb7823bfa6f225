package io.fleetmend.documents.epss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.testkit.SharedData;
import io.fleetmend.testkit.documents.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EpssParserTest {
    @TempDir
    private Path folder;

    private final Map<String, EpssScore> scores = new HashMap<>();

    @Test
    void readsTheRealCollectionByYear() throws IOException {
        String name = "epss-by-year-2026-08-16.tar.gz";

        EpssParser.Scores read = EpssParser.read(SharedData.path("epss/" + name), name, this::keep);

        assertThat(read).isEqualTo(new EpssParser.Scores(LocalDate.parse("2026-08-16"), 360_142));
        assertThat(scores)
                .hasEntrySatisfying(
                        "CVE-2021-44228",
                        score -> assertThat(score.percentile()).isEqualTo(1.0))
                .hasEntrySatisfying(
                        "CVE-2003-0352", score -> assertThat(score.epss()).isEqualTo(0.98484));
    }

    @ParameterizedTest(name = "{0} is of {1}")
    @CsvSource({"data.csv, 2024-10-25", "epss_scores-2025-x-x.csv, 2025-12-26", "example-1.csv, 2025-02-20"})
    void readsTheOfficialForm(String name, LocalDate date) throws IOException {
        EpssParser.Scores read = EpssParser.read(SharedData.path("epss/samples/" + name), name, this::keep);

        assertThat(read.date()).isEqualTo(date);
        assertThat(read.count()).isPositive().isEqualTo(scores.size());
    }

    @ParameterizedTest
    @CsvSource({"invalid-header.csv, must have the header", "missing-date.csv, must begin with"})
    void refusesTheSamplesThatAreMeantToBeRefused(String name, String reason) {
        Path file = SharedData.path("epss/samples/" + name);

        assertThatThrownBy(() -> EpssParser.read(file, name, this::keep))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void readsTheOfficialFormPacked() throws IOException {
        Path file = Samples.file(folder, "epss.csv.gz", Samples.gzip(Samples.utf8(official("CVE-2026-0001,0.5,0.75"))));

        EpssParser.read(file, "epss.csv.gz", this::keep);

        assertThat(scores).containsEntry("CVE-2026-0001", new EpssScore("CVE-2026-0001", 0.5, 0.75));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "CVE-2026-0001,1.5,0.5    | must have shares from 0 to 1, but has '1.5'",
                "CVE-2026-0001,NaN,0.5    | must have shares from 0 to 1, but has 'NaN'",
                "CVE-2026-0001,0.5        | line 3 must be a CVE id, a score and a percentile",
                "CVE-2026-0001,0.5,0.5,1  | line 3 must be a CVE id, a score and a percentile",
                "=cmd,0.5,0.5             | line 3 must be a CVE id, a score and a percentile",
            })
    void refusesALineThatIsNoScore(String line, String reason) {
        Path file = Samples.file(folder, "epss.csv", official(line));

        assertThatThrownBy(() -> EpssParser.read(file, "epss.csv", this::keep))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesScoresThatAreCutOff() {
        byte[] whole = Samples.gzip(Samples.utf8(official("CVE-2026-0001,0.5,0.5")));
        Path file = Samples.file(folder, "epss.csv.gz", Arrays.copyOf(whole, whole.length - 6));

        assertThatThrownBy(() -> EpssParser.read(file, "epss.csv.gz", this::keep))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("is truncated");
    }

    private void keep(EpssScore score) {
        scores.put(score.vulnerability(), score);
    }

    private static String official(String lines) {
        return "#model_version:v2025.03.14,score_date:2026-11-20T12:55:00Z\ncve,epss,percentile\n" + lines + "\n";
    }
}
