package io.fleetmend.documents.kev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.KnownExploited;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.testkit.SharedData;
import io.fleetmend.testkit.documents.Samples;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KevParserTest {
    private static final String ENTRY =
            "{\"cveID\": \"CVE-2021-34527\", \"dateAdded\": \"2021-11-03\", \"dueDate\": \"2021-07-20\", \"knownRansomwareCampaignUse\": \"Known\"}";

    @TempDir
    private Path folder;

    private final Map<String, KnownExploited> entries = new HashMap<>();

    @Test
    void readsTheRealCatalogue() throws IOException {
        KevParser.Catalogue catalogue =
                KevParser.read(SharedData.path("kev/known_exploited_vulnerabilities.json.gz"), entries::put);

        assertThat(catalogue)
                .isEqualTo(new KevParser.Catalogue("2025.08.25", Instant.parse("2025-08-25T17:04:19.9796Z"), 1404));
        assertThat(entries).hasSize(1404).containsKey("CVE-2021-44228").doesNotContainKey("CVE-2024-3094");
        assertThat(entries.values().stream().filter(KnownExploited::ransomware)).hasSize(293);
    }

    @Test
    void takesADueDateBeforeTheEntryAsItIs() throws IOException {
        KevParser.read(catalogue(ENTRY, 1), entries::put);

        assertThat(entries)
                .containsEntry(
                        "CVE-2021-34527",
                        new KnownExploited(LocalDate.parse("2021-11-03"), LocalDate.parse("2021-07-20"), true));
    }

    @Test
    void refusesACatalogueThatIsNotWhole() {
        assertThatThrownBy(() -> KevParser.read(catalogue(ENTRY, 2), entries::put))
                .isInstanceOf(BadDocumentException.class)
                .hasMessage("says that it has 2 entries, but has 1");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "not JSON       | <html> | is not the KEV catalogue",
                "another object | {\"a\": 1} | must have catalogVersion, dateReleased and vulnerabilities",
                "truncated      | {\"catalogVersion\": \"1\", \"vulnerabilities\": [ | is not the KEV catalogue",
                "a wrong date   | {\"dateReleased\": \"soon\"} | has an unreadable date",
                "no list        | {\"vulnerabilities\": {}} | vulnerabilities must be an array",
                "not a CVE      | {\"vulnerabilities\": [{\"cveID\": \"MS08-067\"}]} | must be a CVE id, but was 'MS08-067'",
                "no dates       | {\"vulnerabilities\": [{\"cveID\": \"CVE-2021-34527\"}]} | must have dateAdded and dueDate",
                "a field twice  | {\"count\": 1, \"count\": 2} | Duplicate field 'count'",
            })
    void refuses(String what, String content, String reason) {
        Path file = Samples.file(folder, "kev.json", content);

        assertThatThrownBy(() -> KevParser.read(file, entries::put))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining(reason);
    }

    private Path catalogue(String entries, int count) {
        return Samples.file(folder, "kev.json", """
                {"catalogVersion": "2026.11.20", "dateReleased": "2026-11-20T00:00:00.1234Z", "count": %d, "vulnerabilities": [%s]}
                """.formatted(count, entries));
    }
}
