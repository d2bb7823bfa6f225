package io.fleetmend.ingest;

import static io.fleetmend.testkit.documents.Samples.advisory;
import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.fleetmend.testkit.TestToken;
import io.fleetmend.testkit.documents.TestArchive;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@IngestTest
class RestTest {
    private Feed feed;

    @BeforeEach
    void fillTheMirror() {
        feed = Feed.empty();
        feed.advisories(Map.of(
                "DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001"),
                "DSA-9002-1.json", advisory("DSA-9002-1", "curl", "7.88.1-10+deb12u9", "CVE-2026-0002")));
        feed.archive.publish(
                "bookworm-security",
                Instant.parse("2026-11-21T00:53:02Z"),
                TestArchive.listed("libssl3", "3.0.22-1~deb12u1", "openssl"));
        feed.archive.keyring();
    }

    @Test
    void readsASourceWhenTheOperatorAsks() {
        refresh("debian-osv");

        get("operator", "/sources")
                .statusCode(200)
                .body("items.find { it.source == 'debian-osv' }.documents", is(2))
                .body("items.find { it.source == 'debian-osv' }.lastGoodAt", equalTo("2026-11-23T12:00:00Z"))
                .body("items.find { it.source == 'epss' }.state", equalTo("NEVER_READ"))
                .body("items.find { it.source == 'debian-archive:bookworm' }.release", equalTo("debian:12"));
    }

    @Test
    void showsABulletinAndWhatItNames() {
        refresh("debian-osv");

        get("portal-viewer", "/bulletins/DSA-9001-1")
                .statusCode(200)
                .body("severity", equalTo("NOT_STATED"))
                .body("fixes[0].fixedVersion", equalTo("3.0.22-1~deb12u1"));
        get("technician", "/vulnerabilities/CVE-2026-0001")
                .statusCode(200)
                .body("bulletins", contains("DSA-9001-1"))
                .body("epss", nullValue());
    }

    @Test
    void findsBulletinsByTextPackageAndVulnerability() {
        refresh("debian-osv");

        get("technician", "/bulletins?search=9002").body("items.id", contains("DSA-9002-1"));
        get("technician", "/bulletins?search=CURL").body("items.id", contains("DSA-9002-1"));
        get("technician", "/bulletins?vulnerability=CVE-2026-0001").body("items.id", contains("DSA-9001-1"));
        get("technician", "/bulletins?search=100%25").statusCode(200).body("items", hasSize(0));
    }

    @Test
    void completesTheBeginningOfAVulnerability() {
        refresh("debian-osv");
        feed.select("insert into ingest.vulnerability (id) values ('CVE-2026-0001'), ('CVE-2026-0002') returning id");

        get("technician", "/bulletins?search=cve-2026-0002").body("items.id", contains("DSA-9002-1"));
        get("technician", "/bulletins?search=CVE-2026-00")
                .body("items.id", containsInAnyOrder("DSA-9001-1", "DSA-9002-1"));
        get("technician", "/bulletins?search=cve-2026-1").body("items", hasSize(0));
    }

    @Test
    void narrowsBulletinsDown() {
        refresh("debian-osv");
        feed.select(
                "insert into ingest.vulnerability (id, kev_added) values ('CVE-2026-0001', '2026-11-01') returning id");

        get("technician", "/bulletins?severity=NOT_STATED").body("items", hasSize(2));
        get("technician", "/bulletins?severity=LOW").body("items", hasSize(0));
        get("technician", "/bulletins?knownExploited=true").body("items.id", contains("DSA-9001-1"));
        get("technician", "/bulletins?knownExploited=false").body("items.id", contains("DSA-9002-1"));
        get("technician", "/bulletins?publishedSince=2999-01-01T00:00:00Z").body("items", hasSize(0));
        get("technician", "/bulletins?publishedSince=2000-01-01T00:00:00Z").body("items", hasSize(2));
        get("technician", "/bulletins?publishedUntil=2000-01-01T00:00:00Z").body("items", hasSize(0));
        get("technician", "/bulletins?publishedUntil=2999-01-01T00:00:00Z").body("items", hasSize(2));
        get("technician", "/bulletins?product=OpenSSL").body("items.id", contains("DSA-9001-1"));
        get("technician", "/bulletins?product=openssh").body("items", hasSize(0));
    }

    @Test
    void pagesThroughBulletins() {
        refresh("debian-osv");

        String next = get("technician", "/bulletins?limit=1")
                .body("items.id", contains("DSA-9002-1"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        get("technician", "/bulletins?limit=1&cursor=" + next)
                .body("items.id", contains("DSA-9001-1"))
                .body("next", nullValue());
    }

    @Test
    void showsWhatThePocketsOffer() {
        refresh("debian-archive:bookworm-security");

        get("technician", "/updates?release=debian:12&source=openssl")
                .statusCode(200)
                .body("items[0].pocket", equalTo("security"))
                .body("items[0].packages.name", hasItem("libssl3"));
        get("technician", "/updates?release=debian:11").body("items", hasSize(0));
        get("technician", "/bulletins/DEBIAN-SECURITY:12:openssl:3.0.22-1~deb12u1")
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/bulletins?limit=0, limit",
        "/bulletins?limit=501, limit",
        "/bulletins?cursor=nonsense, cursor",
        "/bulletins?cursor=***, cursor",
        "/bulletins?severity=BAD, severity",
        "/bulletins?publishedSince=today, publishedSince",
        "/bulletins?publishedUntil=tomorrow, publishedUntil",
        "/updates?release=windows, release",
        "/updates?source=../etc, source",
        "/updates?cursor=YWJj, cursor",
    })
    void namesTheParameterThatIsWrong(String path, String field) {
        get("technician", path)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("detail", containsString(field));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bulletins/DSA-0000-0",
                "/bulletins/..%2f..",
                "/bulletins/DSA-0000-0/story",
                "/vulnerabilities/CVE-1999-0000",
                "/nothing"
            })
    void saysThatWhatIsUnknownIsNotThere(String path) {
        get("technician", path).statusCode(404).contentType("application/problem+json");
    }

    @Test
    void refreshesNoSourceThatDoesNotExist() {
        as("operator").post("/api/v1/sources/nobody/refresh").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "billing-read, /bulletins, 403",
        "billing-read, /vulnerabilities/CVE-2026-0001, 403",
        "billing-export, /sources, 403",
        "portal-viewer, /updates, 403",
        "portal-viewer, /sources, 403",
        "portal-viewer, /sources/kev/set-aside, 403",
        "billing-read, /statements?subject=KB1, 403",
        "portal-viewer, /statements?subject=KB1, 200",
        "portal-signer, /bulletins, 200",
        "provider-admin, /sources, 200",
        "operator, /updates, 200",
    })
    void letsOnlyThoseInWhoMay(String role, String path, int status) {
        get(role, path).statusCode(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"technician", "portal-viewer", "billing-read"})
    void letsOnlyAdministratorsRefresh(String role) {
        as(role).post("/api/v1/sources/kev/refresh").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bulletins",
                "/bulletins/DSA-9001-1",
                "/bulletins/DSA-9001-1/story",
                "/vulnerabilities/CVE-2026-0001",
                "/updates",
                "/sources",
                "/statements?subject=KB1",
                "/sources/kev/set-aside"
            })
    void asksForALogin(String path) {
        given().get("/api/v1" + path).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void letsAProvidersAdministratorRetry() {
        as("provider-admin").post("/api/v1/sources/kev/refresh").then().statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("provider-admin", "/sources")
                        .body("items.find { it.source == 'kev' }.checkedAt", notNullValue()));
    }

    @Test
    void letsNoProviderAskAVendorWithoutEnd() {
        letsAProvidersAdministratorRetry();

        as("provider-admin")
                .post("/api/v1/sources/kev/refresh")
                .then()
                .statusCode(429)
                .body("detail", containsString("can be asked again from 2026-11-23T12:01:00Z"));
        as("operator").post("/api/v1/sources/kev/refresh").then().statusCode(202);
    }

    @Test
    void namesTheDocumentOfABulletinThatHasNoMoreOfAStory() {
        refresh("debian-osv");

        get("portal-viewer", "/bulletins/DSA-9001-1/story")
                .statusCode(200)
                .body("updates", hasSize(0))
                .body("sources.source", contains("debian-osv"))
                .body("sources.documentDigest", everyItem(startsWith("sha256:")));
    }

    private void refresh(String source) {
        as("operator")
                .post("/api/v1/sources/%s/refresh".formatted(source))
                .then()
                .statusCode(202);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> get("operator", "/sources")
                        .body("items.find { it.source == '%s' }.healthy".formatted(source), is(true))
                        .body("items.find { it.source == '%s' }.state".formatted(source), equalTo("IDLE")));
    }

    private static ValidatableResponse get(String role, String path) {
        return as(role).urlEncodingEnabled(false).get("/api/v1" + path).then();
    }

    private static RequestSpecification as(String role) {
        return given().auth().oauth2(TestToken.of("tess", role).sign());
    }
}
