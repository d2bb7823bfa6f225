package io.fleetmend.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.testkit.TestToken;
import io.fleetmend.testkit.documents.Samples;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All that is known of a bulletin and of what it names, over REST. */
@IngestTest
class StoryTest {
    private static final String RIGHT = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H";

    @Inject
    SourceReading reading;

    @Inject
    Sources sources;

    private Feed feed;

    @BeforeEach
    void startEmpty() {
        feed = Feed.empty();
    }

    @Test
    void showsScoresBesideWhatTheirVectorsGive() {
        record("""
                {"cvssV3_1": {"version": "3.1", "vectorString": "%s", "baseScore": 9.8, "baseSeverity": "CRITICAL"}},
                {"cvssV2_0": {"version": "2.0", "vectorString": "AV:N/AC:L/Au:N/C:P/I:P/A:P", "baseScore": 9.3}}
                """.formatted(RIGHT));

        vulnerability("CVE-2026-0007")
                .body("scores.version", containsInAnyOrder("3.1", "2.0"))
                .body("scores.find { it.version == '3.1' }.computed", is(9.8f))
                .body("scores.find { it.version == '3.1' }.differs", is(false))
                .body("scores.find { it.version == '3.1' }.feed", equalTo("cve-records"))
                .body("scores.find { it.version == '2.0' }.stated", is(9.3f))
                .body("scores.find { it.version == '2.0' }.computed", is(7.5f))
                .body("scores.find { it.version == '2.0' }.differs", is(true));
    }

    @Test
    void countsScoresThatTheirVectorsDoNotGive() {
        record("""
                {"cvssV3_1": {"version": "3.1", "vectorString": "%s", "baseScore": 9.9, "baseSeverity": "CRITICAL"}}
                """.formatted(RIGHT));

        get("/sources").body("items.find { it.source == 'cve-records' }.differingScores", is(1));
    }

    @Test
    void stopsCountingAScoreThatWasMended() {
        countsScoresThatTheirVectorsDoNotGive();

        record("""
                {"cvssV3_1": {"version": "3.1", "vectorString": "%s", "baseScore": 9.8, "baseSeverity": "CRITICAL"}}
                """.formatted(RIGHT));

        get("/sources").body("items.find { it.source == 'cve-records' }.differingScores", is(0));
    }

    @Test
    void showsTheDayOfAnEpssScore() {
        feed.select(
                "insert into ingest.vulnerability (id, epss, epss_percentile) values ('CVE-2026-0007', 0.5, 0.9) returning id");
        feed.select("""
                insert into ingest.source (name, document_date) values ('epss', '2026-11-20T00:00:00Z') returning name""");

        vulnerability("CVE-2026-0007").body("epss", is(0.5f)).body("epssDate", equalTo("2026-11-20"));
    }

    @Test
    void showsCisasDecisionPoints() {
        record("""
                {"other": {"type": "ssvc", "content": {"id": "CVE-2026-0007", "role": "CISA Coordinator", "version": "2.0.3",
                  "timestamp": "2026-11-02T00:00:00Z", "options": [
                    {"Exploitation": "active"}, {"Automatable": "yes"}, {"Technical Impact": "total"}]}}}
                """);

        vulnerability("CVE-2026-0007")
                .body("decision.exploitation", equalTo("active"))
                .body("decision.automatable", equalTo("yes"))
                .body("decision.technicalImpact", equalTo("total"));
    }

    @Test
    void tellsOfOneThatABulletinNamesTheNewestScoreAndTheDecision() {
        feed.select("""
                insert into ingest.vulnerability (id, kev_added, kev_due) values ('CVE-2026-0007', '2026-11-01', '2026-11-20')
                returning id""");

        record("""
                {"cvssV2_0": {"version": "2.0", "vectorString": "AV:N/AC:L/Au:N/C:C/I:C/A:C", "baseScore": 10.0}},
                {"cvssV3_1": {"version": "3.1", "vectorString": "%s", "baseScore": 9.8, "baseSeverity": "CRITICAL"}},
                {"other": {"type": "ssvc", "content": {"id": "CVE-2026-0007", "role": "CISA Coordinator", "version": "2.0.3",
                  "timestamp": "2026-11-02T00:00:00Z", "options": [
                    {"Exploitation": "poc"}, {"Automatable": "no"}, {"Technical Impact": "total"}]}}}
                """.formatted(RIGHT));
        assertThat(feed.told("VulnerabilityScoredV1"))
                .singleElement()
                .asString()
                .contains("""
                "cvss":{"version":"3.1","base":9.8,"vector":"%s","source":"cve-records"}""".formatted(RIGHT), """
                "decision":{"exploitation":"POC","automatable":false,"technicalImpact":"TOTAL","source":"cve-records"}""");

        record("""
                {"cvssV2_0": {"version": "2.0", "vectorString": "AV:N/AC:L/Au:N/C:C/I:C/A:C", "baseScore": 10.0}}
                """);
        assertThat(feed.told("VulnerabilityScoredV1"))
                .last()
                .asString()
                .contains("\"version\":\"2.0\"")
                .doesNotContain("decision");
    }

    @Test
    void tellsWhatABulletinMeansForProductsAndWhatMendsIt() {
        read("outbreaks");

        get("/bulletins/outbreaks:MS03-026/story")
                .body("vendorSeverity", equalTo("Critical"))
                .body("products.status.unique()", contains("KNOWN_AFFECTED"))
                .body(
                        "products.name",
                        containsInAnyOrder(
                                "Microsoft Windows NT 4.0",
                                "Microsoft Windows NT Server 4.0 Terminal Server Edition",
                                "Microsoft Windows 2000",
                                "Microsoft Windows XP",
                                "Microsoft Windows Server 2003"))
                .body("productCount", is(5))
                .body("remediations.details", contains("KB823980"))
                .body("remediations.restart", contains("MACHINE"))
                .body("sources.file.unique()", contains("ms03-026.json"))
                .body("sources.documentDigest[0]", startsWith("sha256:"));
    }

    @Test
    void drawsWhatAnUpdateReplacesAndWhatReplacesIt() {
        cvrf(Map.of(
                "CVE-2026-0001", supersedence("KB1000002", "KB1000001"),
                "CVE-2026-0002", supersedence("KB1000003", "KB1000002"),
                "CVE-2026-0003", supersedence("KB9000002", "KB9000001")));

        get("/bulletins/microsoft-cvrf:CVE-2026-0001/story")
                .body("updates.name", contains("KB1000002"))
                .body("replacements.newer", contains("KB1000003", "KB1000002"))
                .body("replacements.older", contains("KB1000002", "KB1000001"));
    }

    @Test
    void endsWhereUpdatesReplaceEachOtherInACircle() {
        cvrf(Map.of(
                "CVE-2026-0001", supersedence("KB1000002", "KB1000001"),
                "CVE-2026-0002", supersedence("KB1000001", "KB1000002")));

        get("/bulletins/microsoft-cvrf:CVE-2026-0001/story")
                .body("replacements.newer", contains("KB1000001", "KB1000002"));
    }

    @Test
    void showsTheNearestOfVeryManyReplacements() {
        cvrf(Map.of("CVE-2026-0001", supersedence("KB9000000", "KB8999999")));
        feed.select("""
                insert into ingest.supersedence (source, newer, older)
                select 'microsoft-catalogue', 'KB' || n, 'KB' || n - 1 from generate_series(8999000, 8999999) as n returning newer""");

        get("/bulletins/microsoft-cvrf:CVE-2026-0001/story")
                .body("replacements", hasSize(300))
                .body("replacements[0].newer", equalTo("KB9000000"))
                .body("replacements[1].newer", equalTo("KB8999999"))
                .body("replacements[299].newer", equalTo("KB8999701"));
    }

    @Test
    void forgetsAReplacementThatIsNotStatedAnyMore() {
        cvrf(Map.of("CVE-2026-0001", supersedence("KB1000002", "KB1000001")));
        assertThat(feed.select("select newer from ingest.supersedence")).containsExactly("KB1000002");

        cvrf(Map.of("CVE-2026-0001", supersedence("KB1000002", "")));

        assertThat(feed.select("select newer from ingest.supersedence")).isEmpty();
    }

    private void record(String metrics) {
        String record = """
                {"dataType": "CVE_RECORD", "dataVersion": "5.1",
                 "cveMetadata": {"cveId": "CVE-2026-0007", "state": "PUBLISHED", "datePublished": "2026-11-01T00:00:00Z"},
                 "containers": {"cna": {"affected": [{"vendor": "Acme", "product": "Anvil"}]},
                   "adp": [{"metrics": [%s]}]}}""".formatted(metrics);
        Samples.file(feed.feeds(), "cve/cve-records-v5-1.tar.gz", Samples.tarGz(Map.of("CVE-2026-0007.json", record)));
        read("cve-records");
    }

    /** {@code remediation}s by vulnerability. */
    private void cvrf(Map<String, String> remediations) {
        Map<String, String> documents = new TreeMap<>();
        remediations.forEach(
                (id, remediation) -> documents.put("2026-NOV/" + id + ".json", """
                {"documenttitle": "November", "documenttracking": {"initialreleasedate": "2026-11-10T08:00:00",
                   "currentreleasedate": "2026-11-10T08:00:00"},
                 "producttree": {"fullproductname": [{"productid": "1", "text": "Windows 11"}]},
                 "vulnerability": [{"title": "A flaw", "cve": "%s", "remediations": {"remediation": [%s]}}]}""".formatted(id, remediation)));
        Samples.file(feed.feeds(), "microsoft/cvrf-1.tar.gz", Samples.tarGz(documents));
        read("microsoft-cvrf");
    }

    private static String supersedence(String newer, String older) {
        return """
                {"type": "Vendor Fix", "description": "%s", "supercedence": "%s", "product_id": ["1"]}""".formatted(newer.substring(2), older.isEmpty() ? "" : older.substring(2));
    }

    private void read(String name) {
        reading.read(sources.find(name).orElseThrow());
    }

    private static ValidatableResponse vulnerability(String id) {
        return get("/vulnerabilities/" + id);
    }

    private static ValidatableResponse get(String path) {
        return given().auth()
                .oauth2(TestToken.of("tess", "technician").sign())
                .get("/api/v1" + path)
                .then()
                .statusCode(200);
    }
}
