package io.fleetmend.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.ingest.StandingClock;
import io.fleetmend.testkit.TestToken;
import io.fleetmend.testkit.documents.Samples;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IngestTest
class OtherVendorsTest {
    private static final String ALMA = "almalinux-osv";

    @Inject
    SourceReading reading;

    @Inject
    Sources sources;

    @Inject
    SourceGauges gauges;

    private Feed feed;

    @BeforeEach
    void startEmpty() {
        feed = Feed.empty();
    }

    @Test
    void tellsABulletinOfAVendorThatNothingIsJudgedBy() {
        alma(Map.of("ALSA-2026:1.json", advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9")));

        read(ALMA);

        assertThat(feed.told("BulletinPublishedV1"))
                .singleElement()
                .asString()
                .contains("\"bulletin\":\"ALSA-2026:1\"", "\"severity\":\"HIGH\"", "\"source\":\"almalinux-osv\"")
                .contains("\"vulnerabilities\":[\"CVE-2026-0001\"]", "\"fixes\":[]");
    }

    @Test
    void saysWhatAVendorSaidAndWhere() {
        alma(Map.of("ALSA-2026:1.json", advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9")));

        read(ALMA);

        get("portal-viewer", "/statements?bulletin=ALSA-2026:1")
                .body("items.kind", containsInAnyOrder("BULLETIN", "UPDATE"))
                .body("items.file.unique()", contains("osv-1.tar.gz/ALSA-2026:1.json"))
                .body("items.find { it.kind == 'UPDATE' }.says.version", equalTo("5.1-2.el9"))
                .body("items.find { it.kind == 'UPDATE' }.says.platform", equalTo("AlmaLinux:9"));
        get("technician", "/statements?subject=bash").body("items.bulletin", contains("ALSA-2026:1"));
    }

    @Test
    void keepsTheRawDocumentThatAStatementNames() {
        alma(Map.of("ALSA-2026:1.json", advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9")));

        read(ALMA);

        assertThat(feed.select("""
                select distinct d.name from ingest.statement s join ingest.document d on d.digest = s.document_digest""")).containsExactly("osv-1.tar.gz/ALSA-2026:1.json");
    }

    @Test
    void tellsOnlyTheOneRecordThatChanged() {
        Map<String, String> records = new LinkedHashMap<>();
        for (int i = 1; i <= 3; i++) {
            records.put(
                    "ALSA-2026:%d.json".formatted(i),
                    advisory("ALSA-2026:" + i, "Important: bash security update", "5.1-2.el9"));
        }
        alma(records);
        read(ALMA);
        feed.forgetWhatWasTold();

        records.put("ALSA-2026:2.json", advisory("ALSA-2026:2", "Critical: bash security update", "5.1-2.el9"));
        alma(records);
        read(ALMA);

        assertThat(feed.told("BulletinPublishedV1"))
                .singleElement()
                .asString()
                .contains("\"bulletin\":\"ALSA-2026:2\"", "\"revision\":2", "\"severity\":\"CRITICAL\"");
        source(ALMA).body("changed", is(1)).body("documents", is(3));
    }

    @Test
    void tellsNothingOfTheSameRecordsInAnotherArchive() {
        Map<String, String> records =
                Map.of("ALSA-2026:1.json", advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9"));
        alma(records);
        read(ALMA);
        feed.forgetWhatWasTold();

        alma(Map.of("sub/ALSA-2026:1.json", records.get("ALSA-2026:1.json")));
        read(ALMA);

        assertThat(feed.told("BulletinPublishedV1")).isEmpty();
        source(ALMA).body("changed", is(0));
    }

    @Test
    void setsAsideWhatCannotBeUsedAndTakesTheRest() {
        alma(Map.of(
                "ALSA-2026:1.json", advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9"),
                "ALSA-2026:2.json", "{\"id\": \"ALSA-2026:2\"",
                "ALSA-2026:3.json", advisory("ALSA-2026:3", "half \\u0000 a title", "5.1-2.el9")));

        read(ALMA);

        source(ALMA).body("healthy", is(true)).body("documents", is(3)).body("setAside", is(2));
        get("technician", "/sources/almalinux-osv/set-aside")
                .body("items", hasSize(2))
                .body(
                        "items.find { it.file == 'osv-1.tar.gz/ALSA-2026:2.json' }.reason",
                        startsWith("is not the JSON that is expected"))
                .body(
                        "items.find { it.file == 'osv-1.tar.gz/ALSA-2026:3.json' }.reason",
                        containsString("holds a NUL"));
    }

    @Test
    void forgetsWhatWasSetAsideWhenTheNextDocumentIsWhole() {
        alma(Map.of("ALSA-2026:2.json", "{"));
        read(ALMA);
        alma(Map.of("ALSA-2026:2.json", advisory("ALSA-2026:2", "Important: bash security update", "5.1-2.el9")));
        read(ALMA);

        get("operator", "/sources/almalinux-osv/set-aside").body("items", hasSize(0));
    }

    @Test
    void cannotBeReliedOnWhenNothingOfItCanBeUsed() {
        Samples.file(feed.feeds(), "almalinux/osv-1.tar.gz", "no archive");

        read(ALMA);

        source(ALMA)
                .body("healthy", is(false))
                .body("problem", startsWith("none of its 1 records can be used: osv-1.tar.gz"));
    }

    @Test
    void goesOnWithTheOtherFilesOfAFeedWhenOneIsBroken() {
        alma(Map.of("ALSA-2026:1.json", advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9")));
        Samples.file(feed.feeds(), "almalinux/osv-0.tar.gz", "no archive");

        read(ALMA);

        source(ALMA).body("healthy", is(true)).body("setAside", is(1)).body("documents", is(2));
    }

    @Test
    void keepsApartWhatTwoFeedsSayOfTheSameId() {
        String redhat = """
                {"name": "CVE-2026-0001", "threat_severity": "Low", "public_date": "2026-01-02T00:00:00Z",
                 "bugzilla": {"description": "bash: a flaw"}, "package_state": [
                 {"product_name": "Red Hat Enterprise Linux 9", "fix_state": "Affected", "package_name": "bash"}]}""";
        Samples.file(feed.feeds(), "redhat/cve-1.tar.gz", Samples.tarGz(Map.of("CVE-2026-0001.json", redhat)));
        alma(Map.of("CVE-2026-0001.json", advisory("CVE-2026-0001", "bash", "5.1-2.el9")));

        read("redhat-cve");
        read(ALMA);

        assertThat(feed.select("select id from ingest.bulletin order by id"))
                .containsExactly("almalinux-osv:CVE-2026-0001", "redhat-cve:CVE-2026-0001");
    }

    @Test
    void tellsTheFiguresOfItsHealth() {
        alma(Map.of(
                "ALSA-2026:1.json",
                advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9"),
                "ALSA-2026:2.json",
                "{"));
        read(ALMA);

        gauges.refresh();

        assertThat(given().get("/q/metrics").asString())
                .contains("fleetmend_feed_healthy{source=\"almalinux-osv\"} 1.0")
                .contains("fleetmend_feed_records{source=\"almalinux-osv\"} 2.0")
                .contains("fleetmend_feed_set_aside{source=\"almalinux-osv\"} 1.0")
                .contains("fleetmend_feed_last_good_seconds{source=\"almalinux-osv\"} %s"
                        .formatted((double) Feed.NOW.getEpochSecond()))
                .contains("fleetmend_feed_healthy{source=\"suse-csaf\"} NaN");
    }

    @Test
    void cannotBeReliedOnWhenNobodyLookedForADay() {
        alma(Map.of("ALSA-2026:1.json", advisory("ALSA-2026:1", "Important: bash security update", "5.1-2.el9")));
        read(ALMA);
        gauges.refresh();

        StandingClock.CLOCK.advance(Duration.ofHours(25));

        source(ALMA).body("healthy", is(false)).body("problem", equalTo("was looked at last at " + Feed.NOW));
        assertThat(given().get("/q/metrics").asString())
                .contains("fleetmend_feed_healthy{source=\"almalinux-osv\"} 0.0");
    }

    @Test
    void readsFirstWhatComplianceHangsOn() {
        List<String> names = sources.all().stream().map(Source::name).toList();

        assertThat(names.subList(0, names.indexOf("epss")))
                .allMatch(name -> name.matches("debian-osv|debian-archive:.+|kev"));
    }

    @Test
    void saysThatAFeedHoldsNothing() {
        alma(Map.of("README.md", "nothing"));

        read(ALMA);

        source(ALMA).body("problem", equalTo("holds no record"));
    }

    @Test
    void showsNothingSetAsideOfAFeedThatIsNone() {
        request("operator", "/sources/nobody/set-aside").then().statusCode(404);
    }

    private void alma(Map<String, String> records) {
        Samples.file(feed.feeds(), "almalinux/osv-1.tar.gz", Samples.tarGz(records));
    }

    private static String advisory(String id, String title, String fixed) {
        return """
                {"id": "%s", "modified": "2026-11-20T10:00:00Z", "published": "2026-11-19T00:00:00Z", "summary": "%s",
                 "related": ["CVE-2026-0001"],
                 "affected": [{"package": {"ecosystem": "AlmaLinux:9", "name": "bash"},
                   "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}
                """.formatted(id, title, fixed);
    }

    private void read(String name) {
        reading.read(sources.find(name).orElseThrow());
    }

    private static ValidatableResponse source(String name) {
        return request("operator", "/sources").then().rootPath("items.find { it.source == '%s' }".formatted(name));
    }

    private static ValidatableResponse get(String role, String path) {
        return request(role, path).then().statusCode(200);
    }

    private static Response request(String role, String path) {
        return given().auth()
                .oauth2(TestToken.of("tess", role).sign())
                .urlEncodingEnabled(false)
                .get("/api/v1" + path);
    }
}
