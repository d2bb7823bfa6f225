package io.fleetmend.match.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The updates that wesng 1.06 says are missing, and what each of them mends. */
class JudgedWindowsTest {
    private static final String JUDGED = "10_1809_x64_pro_en-us_20190307";
    private static final String OLD = "xp_sp1_x86";
    private static final List<String> unread = new ArrayList<>();

    @SuppressWarnings("NullAway.Init") // read before anything is asked
    private static KbDefinitions definitions;

    @BeforeAll
    static void readTheDefinitionsOnce() throws IOException {
        List<WindowsProduct> products = List.of(product(JUDGED), product(OLD));
        definitions = KbDefinitions.read(SharedData.path("microsoft").resolve(".."), products, unread::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {JUDGED, OLD})
    void missesWhatTheJudgeMisses(String endpoint) throws IOException {
        SortedMap<String, SortedSet<String>> judged = judged(endpoint);
        judged.remove("");

        assertThat(definitions.of(product(endpoint)).missing(info(endpoint).updates()))
                .isEqualTo(judged);
    }

    @Test
    void doubtsWhatTheJudgeNamesNoUpdateFor() throws IOException {
        assertThat(definitions.of(product(JUDGED)).withoutUpdate())
                .isEqualTo(judged(JUDGED).get(""));
    }

    @Test
    void missesNothingOnceTheNewestAreInstalled() throws IOException {
        List<String> updates = new ArrayList<>(info(JUDGED).updates());
        updates.addAll(judged(JUDGED).keySet());

        assertThat(definitions.of(product(JUDGED)).missing(updates)).isEmpty();
    }

    @Test
    void readsEveryRow() {
        assertThat(unread).isEmpty();
    }

    /** By update; under the empty name what the judge names no update for, however it says so. */
    private static SortedMap<String, SortedSet<String>> judged(String endpoint) throws IOException {
        SortedMap<String, SortedSet<String>> judged = new TreeMap<>();
        Files.readAllLines(
                        SharedData.path("inventories/windows/expected/%s_systeminfo.missing.tsv".formatted(endpoint)))
                .stream()
                .skip(1)
                .map(line -> line.split("\t"))
                .map(columns -> Map.entry(columns[0].matches("\\d+") ? "KB" + columns[0] : "", columns[2].split(",")))
                .forEach(row -> judged.computeIfAbsent(row.getKey(), key -> new TreeSet<>())
                        .addAll(List.of(row.getValue())));
        return judged;
    }

    private static WindowsProduct product(String endpoint) throws IOException {
        return WindowsProduct.of(info(endpoint)).orElseThrow();
    }

    private static SystemInfo info(String endpoint) throws IOException {
        return SystemInfo.read(Files.readAllBytes(
                        SharedData.path("inventories/windows/%s_systeminfo.txt".formatted(endpoint))))
                .orElseThrow();
    }
}
