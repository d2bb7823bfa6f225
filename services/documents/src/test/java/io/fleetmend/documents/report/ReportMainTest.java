package io.fleetmend.documents.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.testkit.documents.Samples;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportMainTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void twoAdvisoriesOfWhichOneIsBroken() {
        Samples.file(
                folder,
                "rocky/osv-1.tar.gz",
                Samples.tarGz(new TreeMap<>(Map.of(
                        "DSA-1-1.json",
                        Samples.advisory("DSA-1-1", "nss", "2:3.87", "CVE-2026-0001"),
                        "DSA-2-1.json",
                        "{\"id\": "))));
    }

    @Test
    void printsARowOfJsonForEachSource() throws IOException {
        JsonNode row = new ObjectMapper().readTree(run("--format", "json"));

        assertThat(row.path("source").asText()).isEqualTo("rocky-osv");
        assertThat(row.path("records").asLong()).isEqualTo(2);
        assertThat(row.path("updates").asLong()).isEqualTo(1);
        assertThat(row.path("skipped").asLong()).isEqualTo(1);
    }

    @Test
    void namesFilePlaceAndReasonOfWhatIsSkipped() throws IOException {
        assertThat(run("--skipped")).contains("skipped rocky-osv osv-1.tar.gz/DSA-2-1.json: is not the JSON");
    }

    @Test
    void theTableSaysWhyRecordsWereSkipped() throws IOException {
        assertThat(run()).contains("1 skipped: is not the JSON that is expected");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "--from /nowhere/at/all | --from must name a folder with documents",
                "--format xml           | --format must be table or json, but was 'xml'",
                "--only                 | --only must be followed by a value",
                "--fast                 | unknown argument '--fast'",
            })
    void saysWhichArgumentIsWrong(String arguments, String message) {
        assertThatThrownBy(() -> ReportOptions.of(List.of(arguments.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    private String run(String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("--from", folder.toString(), "--keyring", folder.toString()));
        arguments.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ReportMain(
                        ReportOptions.of(arguments),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))
                .run();
        return out.toString(StandardCharsets.UTF_8);
    }
}
