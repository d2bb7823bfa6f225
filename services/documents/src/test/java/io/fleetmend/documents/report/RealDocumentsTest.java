package io.fleetmend.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.documents.feed.VendorFeeds;
import io.fleetmend.testkit.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All documents of the shared data, against counts that other programs took of them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RealDocumentsTest {
    private final Map<String, Row> rows = new HashMap<>();
    private final Facts facts = new Facts();
    private Report report = new Report(Path.of(""), List.of());

    @BeforeAll
    void readsEverything() throws IOException {
        report = new Report(
                SharedData.path("."), VendorFeeds.all(Path.of("/usr/share/keyrings/debian-archive-keyring.gpg")));
        for (VendorFeed source : report.present()) {
            rows.put(source.name(), report.read(source, facts.of(source.name())));
        }
    }

    /** {@code Q}: QUIRKS.md of the data, its words behind; {@code F}: counted in the files themselves with another tool. */
    @ParameterizedTest(name = "{0}: {1} {2} ({3})")
    @CsvSource(
            delimiter = '|',
            value = {
                "microsoft-cvrf           | records         | 2735   | Q MSRC CVRF, 9 months, CVE docs",
                "microsoft-cvrf           | bulletins       | 2735   | Q MSRC CVRF, 9 months, CVE docs",
                "microsoft-cvrf           | restart MACHINE | 8650   | Q MSRC CVRF, restart Yes",
                "microsoft-cvrf           | restart MAYBE   | 1539   | Q MSRC CVRF, restart Maybe",
                "microsoft-cvrf           | restart NONE    | 249    | Q MSRC CVRF, restart No",
                "microsoft-kb-definitions | records         | 608900 | Q 608,740 rows, and 160 of the custom file (F)",
                "microsoft-kb-definitions | skipped         | 0      | Q every row says something",
                "microsoft-kb-definitions | superseding     | 241829 | Q 241,837 rows, but for 17 'None' and 3 without an update; F 12 custom",
                "microsoft-bulletins      | bulletins       | 1371   | Q MS01-001..MS17-023",
                "microsoft-bulletins      | products        | 23515  | Q product rows",
                "microsoft-catalogue      | updates         | 20535  | Q Windows Update catalogue, updates",
                "microsoft-catalogue      | records         | 20581  | Q property records",
                "microsoft-catalogue      | superseded      | 13436  | Q superseded",
                "microsoft-catalogue      | supersededBy    | 165129 | Q superseded-by edges",
                "debian-osv               | bulletins       | 13024  | Q DSA 5,896, DLA 4,234, DTSA 207, CVE 480 and 2,207",
                "debian-lists             | bulletins       | 8940   | F 5,406 and 3,534 lines that begin with a date",
                "debian-archive           | updates         | 72803  | Q 63,440, 38, 3,016, 3,816 and 2,493 packages",
                "ubuntu-cve-tracker       | bulletins       | 985    | Q Ubuntu CVE tracker",
                "redhat-cve               | bulletins       | 225    | F 216 and 9 files",
                "redhat-oval              | bulletins       | 222    | Q RHEL9 OVAL JSON, definitions",
                "redhat-csaf              | records         | 21     | Q Red Hat 21 VEX/CSAF",
                "almalinux-osv            | bulletins       | 5680   | Q AlmaLinux OSV",
                "almalinux-osv            | distinct CVEs   | 6592   | Q AlmaLinux OSV, CVEs",
                "rocky-osv                | bulletins       | 1491   | Q Rocky OSV",
                "rocky-errata             | bulletins       | 420    | Q Rocky errata JSON",
                "suse-csaf                | bulletins       | 166    | Q SUSE",
                "cisco-csaf               | bulletins       | 33     | Q Cisco",
                "cisa-csaf                | bulletins       | 348    | Q CISA; sha512 all match",
                "cisa-csaf                | skipped         | 2      | F two ROLIE feeds lie among the documents",
                "amazon-alas              | bulletins       | 854    | Q Amazon AL2023",
                "azure-linux-oval         | bulletins       | 3474   | Q Azure Linux 3: 1,222; F CBL-Mariner: 2,252",
                "azure-linux-oval         | updates         | 3297   | F tests of less than: 1,222 and 2,075",
                "azure-linux-oval         | products        | 3474   | F those, and 177 tests of less than or equal",
                "photon-oval              | bulletins       | 222    | F definitions",
                "alpine-secdb             | records         | 8000   | Q package rows",
                "arch-avg                 | bulletins       | 2507   | Q Arch",
                "rpm-primary              | updates         | 12     | F the count that the file states",
                "rpm-updateinfo           | bulletins       | 9      | F update elements",
                "cve-records              | vulnerabilities | 1536   | Q 1,523; F 13 samples",
                "cve-records              | rejected        | 2      | Q REJECTED",
                "kev-json                 | vulnerabilities | 1404   | Q KEV 2025.08.25",
                "kev-json                 | ransomware      | 293    | Q ransomware Known",
                "kev-csv                  | vulnerabilities | 1404   | Q KEV 2025.08.25",
                "kev-csv                  | ransomware      | 293    | Q ransomware Known",
                "epss                     | skipped         | 2      | README: invalid-header and missing-date are meant to be refused",
            })
    void findsWhatIsThere(String source, String figure, long expected, String counted) {
        Row row = Objects.requireNonNull(rows.get(source), source);

        assertThat(figure(row, figure)).isEqualTo(expected);
    }

    private long figure(Row row, String name) {
        return switch (name) {
            case "records" -> row.records();
            case "bulletins" -> row.bulletins();
            case "updates" -> row.updates();
            case "vulnerabilities" -> row.vulnerabilities();
            case "skipped" -> row.skipped();
            default -> facts.of(row.source()).get(name);
        };
    }

    @Test
    void epssHasAScoreForEveryVulnerabilityOfTheDay() {
        assertThat(facts.of("epss-collections").distinctOfDay("2026-08-16")).isEqualTo(360_142);
    }

    @Test
    void theSharedRecordsCarryTheirDecisionPoints() {
        assertThat(facts.of("cve-records").get("decisions"))
                .as("1,521 of the 1,523 (QUIRKS.md) and those of the samples")
                .isBetween(1_521L, 1_521L + 13);
    }

    @Test
    void theLargestDocumentsAreReadInAHeapSmallerThanThem() throws IOException, InterruptedException {
        Process report = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReportMain.class.getName(),
                        "--from",
                        SharedData.path(".").toString(),
                        "--only",
                        "microsoft-kb-definitions")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String table = new String(report.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(report.waitFor()).as(table).isZero();
    }

    @Test
    void leavesOnlyWhatIsNoBulletin() throws IOException {
        assertThat(report.unread())
                .extracting(Path::toString)
                .allMatch(file -> file.matches("(conformance|inventories|schemas)/.*|[A-Z]+\\.md"
                        + "|kev/known_exploited_vulnerabilities_schema.json.gz"));
    }
}
