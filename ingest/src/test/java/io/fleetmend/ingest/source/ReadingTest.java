package io.fleetmend.ingest.source;

import static io.fleetmend.testkit.documents.Samples.advisory;
import static io.fleetmend.testkit.documents.TestArchive.listed;
import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.ingest.StandingClock;
import io.fleetmend.testkit.documents.Samples;
import io.fleetmend.testkit.documents.TestArchive;
import io.fleetmend.testkit.documents.TestKey;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IngestTest
class ReadingTest {
    private static final String OSV = "debian-osv";
    private static final String SECURITY = "debian-archive:bookworm-security";
    private static final Instant INDEX_DATE = Instant.parse("2026-11-21T00:53:02Z");
    private static final String OPENSSL = listed("libssl3", "3.0.22-1~deb12u1", "openssl");

    @Inject
    SourceReading reading;

    @Inject
    Sources sources;

    @Inject
    SourceTable table;

    private Feed feed;

    @BeforeEach
    void startEmpty() {
        feed = Feed.empty();
    }

    @Test
    void tellsABulletin() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));

        read(OSV);

        assertThat(feed.told("BulletinPublishedV1"))
                .singleElement()
                .asString()
                .contains("\"bulletin\":\"DSA-9001-1\"", "\"revision\":1", "\"severity\":\"NOT_STATED\"")
                .contains("\"releasedAt\":\"2026-11-19T00:00:00Z\"", "\"releaseObserved\":false")
                .contains(
                        "\"release\":\"debian:12\",\"sourcePackage\":\"openssl\",\"fixedVersion\":\"3.0.22-1~deb12u1\"");
        assertThat(state(OSV).healthy()).isTrue();
    }

    @Test
    void keepsTheRawDocumentByItsDigest() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));

        read(OSV);

        assertThat(feed.select(
                        "select d.name from ingest.document d join ingest.bulletin b on b.document_digest = d.digest"))
                .containsExactly("DSA-9001-1");
    }

    @Test
    void tellsAnUnchangedDocumentOnce() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        read(OSV);
        feed.forgetWhatWasTold();

        read(OSV);
        // the same record in another archive
        feed.advisories(
                Map.of("DSA/DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        read(OSV);

        assertThat(feed.told("BulletinPublishedV1")).isEmpty();
    }

    @Test
    void tellsAChangedBulletinAtItsNextRevision() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        read(OSV);
        feed.forgetWhatWasTold();

        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u2", "CVE-2026-0001")));
        read(OSV);

        assertThat(feed.told("BulletinPublishedV1"))
                .singleElement()
                .asString()
                .contains("\"revision\":2", "\"fixedVersion\":\"3.0.22-1~deb12u2\"");
    }

    /** Exposure may have been filled anew in between: the newest revision alone has to say it. */
    @Test
    void tellsWhichFixesWereTakenBackForAsLongAsThereIsNone() {
        String advisory = advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001");
        String fixed = ", {\"fixed\": \"3.0.22-1~deb12u1\"}";
        assertThat(advisory).contains(fixed);
        feed.advisories(Map.of("DSA-9001-1.json", advisory));
        read(OSV);
        for (String day : List.of("21", "22")) {
            feed.forgetWhatWasTold();
            feed.advisories(Map.of(
                    "DSA-9001-1.json",
                    advisory.replace(fixed, "")
                            .replace("2026-11-20T10", "2026-11-%sT10".formatted(day))
                            .replace("CVE-2026-0001", "CVE-2026-00" + day)));
            read(OSV);

            assertThat(feed.told("BulletinPublishedV1"))
                    .singleElement()
                    .asString()
                    .contains(
                            "\"fixes\":[]", "\"takenBack\":[{\"release\":\"debian:12\",\"sourcePackage\":\"openssl\"");
        }
    }

    @Test
    void doesNotGoBackToAnOlderStateOfABulletin() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u2", "CVE-2026-0001")));
        read(OSV);
        feed.forgetWhatWasTold();

        feed.advisories(Map.of(
                "DSA-9001-1.json",
                advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")
                        .replace("2026-11-20T10", "2026-11-20T09")));
        read(OSV);

        assertThat(feed.told("BulletinPublishedV1")).isEmpty();
    }

    @Test
    void takesTheOtherRecordsWhenOneIsBad() {
        feed.advisories(Map.of(
                "DSA-9001-1.json",
                advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001"),
                "DSA-9002-1.json",
                "{\"schema_version\": \"9.0.0\", \"id\": \"DSA-9002-1\"}"));

        read(OSV);

        assertThat(feed.told("BulletinPublishedV1")).hasSize(1);
        assertThat(state(OSV).healthy()).isFalse();
        assertThat(state(OSV).problem()).isEqualTo("DSA-9002-1.json schema_version must be 1.x, but was '9.0.0'");
    }

    @Test
    void staysUnhealthyWhileTheBadRecordIsThere() {
        feed.advisories(Map.of(
                "DSA-9001-1.json",
                advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001"),
                "DSA-9002-1.json",
                "not JSON"));
        read(OSV);

        read(OSV);

        assertThat(state(OSV).problem()).startsWith("DSA-9002-1.json is not an OSV record");
    }

    @Test
    void keepsTheOldVersionWhenTheNewOneIsTruncated() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        read(OSV);
        feed.forgetWhatWasTold();
        byte[] next = Samples.tarGz(Map.of(
                "DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u2", "CVE-2026-0001"),
                "DSA-9003-1.json", advisory("DSA-9003-1", "curl", "7.88.1-10+deb12u9", "CVE-2026-0003")));
        Samples.file(feed.feeds(), "debian/osv.tar.gz", Arrays.copyOf(next, next.length - 10));

        read(OSV);

        assertThat(feed.told("BulletinPublishedV1")).isEmpty();
        assertThat(feed.select("select id || ' ' || revision from ingest.bulletin"))
                .containsExactly("DSA-9001-1 1");
        assertThat(state(OSV).problem()).startsWith("is truncated");
    }

    @Test
    void isHealthyAgainWhenTheDocumentIs() {
        Samples.file(feed.feeds(), "debian/osv.tar.gz", "<html>503</html>");
        read(OSV);
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));

        read(OSV);

        assertThat(feed.told("FeedCheckedV1")).hasSize(2);
        assertThat(feed.told("FeedCheckedV1").getFirst()).contains("\"healthy\":false");
        assertThat(feed.told("FeedCheckedV1").getLast()).contains("\"healthy\":true");
    }

    @Test
    void tellsTheHealthOfAnUnchangedFeedOnceAnHour() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        read(OSV);

        StandingClock.CLOCK.advance(Duration.ofMinutes(59));
        read(OSV);
        assertThat(feed.told("FeedCheckedV1")).hasSize(1);

        StandingClock.CLOCK.advance(Duration.ofMinutes(1));
        read(OSV);
        assertThat(feed.told("FeedCheckedV1")).hasSize(2);
    }

    @Test
    void saysWhatIsMissingWhenTheMirrorHasNoDocument() {
        read("kev");

        assertThat(state("kev").problem()).contains("kev").contains("is not there");
    }

    @Test
    void tellsWhatTheSecurityPocketOffers() {
        feed.archive.publish(
                "bookworm-security", INDEX_DATE, OPENSSL + listed("libssl3", "3.0.21-1~deb12u1", "openssl"));

        read(SECURITY);

        assertThat(feed.told("UpdatePublishedV1"))
                .singleElement()
                .asString()
                .contains("\"release\":\"debian:12\",\"pocket\":\"security\",\"sourcePackage\":\"openssl\"")
                .contains("\"indexDate\":\"2026-11-21T00:53:02Z\"", "3.0.22-1~deb12u1", "3.0.21-1~deb12u1");
    }

    @Test
    void givesAnUpdateWithoutAnAdvisoryABulletin() {
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);

        read(SECURITY);

        assertThat(feed.told("BulletinPublishedV1"))
                .singleElement()
                .asString()
                .contains("\"bulletin\":\"DEBIAN-SECURITY:12:openssl:3.0.22-1~deb12u1\"", "\"severity\":\"NOT_STATED\"")
                .contains("\"releasedAt\":\"2026-11-21T00:53:02Z\",\"releaseObserved\":true", "\"withdrawn\":false");
    }

    @Test
    void givesNoBulletinToAnUpdateThatAnAdvisoryNames() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        read(OSV);
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);

        read(SECURITY);

        assertThat(feed.select("select id from ingest.bulletin")).containsExactly("DSA-9001-1");
    }

    @Test
    void withdrawsItsOwnBulletinWhenAnAdvisoryAppears() {
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);
        read(SECURITY);
        feed.forgetWhatWasTold();

        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        read(OSV);

        assertThat(feed.told("BulletinPublishedV1").getLast())
                .contains(
                        "\"bulletin\":\"DEBIAN-SECURITY:12:openssl:3.0.22-1~deb12u1\",\"revision\":2",
                        "\"withdrawn\":true");
    }

    @Test
    void tellsOfAPointReleaseOnlyWhatCanSupersedeASecurityUpdate() {
        feed.archive.publish(
                "bookworm",
                INDEX_DATE,
                listed("libssl3", "3.0.23-1~deb12u1", "openssl")
                        + listed("openssl-doc", "3.0.23-1~deb12u1", "openssl")
                        + listed("cowsay", "3.03-1", ""));
        read("debian-archive:bookworm");
        assertThat(feed.told("UpdatePublishedV1")).isEmpty();

        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);
        read(SECURITY);

        assertThat(feed.told("UpdatePublishedV1"))
                .filteredOn(update -> update.contains("\"pocket\":\"main\""))
                .singleElement()
                .asString()
                .contains("libssl3")
                .doesNotContain("openssl-doc");
    }

    @Test
    void tellsWhenAPocketOffersNothingAnyMore() {
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);
        read(SECURITY);
        feed.forgetWhatWasTold();

        feed.archive.publish("bookworm-security", INDEX_DATE.plusSeconds(60), listed("curl", "7.88.1-10+deb12u9", ""));
        read(SECURITY);

        assertThat(feed.told("UpdatePublishedV1"))
                .filteredOn(update -> update.contains("\"sourcePackage\":\"openssl\""))
                .singleElement()
                .asString()
                .contains("\"packages\":[]");
    }

    @Test
    void keepsWhatItHadWhenAnIndexIsForged() {
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);
        read(SECURITY);
        feed.forgetWhatWasTold();
        String forged = listed("libssl3", "9.9.9-1", "openssl");
        Samples.file(
                feed.archiveFolder(),
                "dists/bookworm-security/main/binary-amd64/Packages.gz",
                Samples.gzip(Samples.utf8(forged)));
        Samples.file(
                feed.archiveFolder(),
                "dists/bookworm-security/InRelease",
                TestKey.create()
                        .clearSign(TestArchive.release(
                                "bookworm-security", INDEX_DATE.plusSeconds(60), forged, Map.of())));

        read(SECURITY);

        assertThat(feed.told("UpdatePublishedV1")).isEmpty();
        assertThat(state(SECURITY).problem()).contains("is signed by no trusted key");
    }

    @Test
    void keepsWhatItHadWhenTheListIsNotTheSignedOne() {
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);
        read(SECURITY);
        feed.forgetWhatWasTold();
        feed.archive.publish(
                "bookworm-security", INDEX_DATE.plusSeconds(60), OPENSSL + listed("curl", "7.88.1-10+deb12u9", ""));
        String forged = OPENSSL + listed("curl", "7.88.1-10+deb12u8", "");
        Samples.file(
                feed.archiveFolder(),
                "dists/bookworm-security/main/binary-amd64/Packages.gz",
                Samples.gzip(Samples.utf8(forged)));

        read(SECURITY);

        assertThat(feed.told("UpdatePublishedV1")).isEmpty();
        assertThat(feed.select("select source_package from ingest.offer")).containsExactly("openssl");
        assertThat(state(SECURITY).problem()).contains("main/binary-amd64/Packages must have");
    }

    @Test
    void refusesAnIndexOlderThanTheOneItHad() {
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);
        read(SECURITY);

        feed.archive.publish(
                "bookworm-security", INDEX_DATE.minusSeconds(60), listed("libssl3", "3.0.20-1~deb12u1", "openssl"));
        read(SECURITY);

        assertThat(state(SECURITY).healthy()).isFalse();
        assertThat(state(SECURITY).problem()).contains("is older than what we had");
    }

    @Test
    void becomesUnhealthyWhenTheIndexExpires() {
        feed.archive.publish("bookworm-security", INDEX_DATE, OPENSSL);
        read(SECURITY);
        assertThat(state(SECURITY).healthy()).isTrue();

        StandingClock.CLOCK.advance(Duration.ofDays(7));
        read(SECURITY);

        assertThat(state(SECURITY).problem()).contains("was valid until 2026-11-28T00:53:02Z only");
        assertThat(feed.told("FeedCheckedV1").getLast()).contains("\"release\":\"debian:12\",\"healthy\":false");
    }

    @Test
    void tellsScoresOfVulnerabilitiesThatSomebodyCaresFor() {
        feed.advisories(
                Map.of("DSA-9001-1.json", advisory("DSA-9001-1", "openssl", "3.0.22-1~deb12u1", "CVE-2026-0001")));
        kev("CVE-2026-0002", "2026-11-20");
        epss("2026-11-22", "CVE-2026-0001,0.5,0.9", "CVE-2026-0002,0.25,0.75", "CVE-2026-0003,0.1,0.1");

        read(OSV);
        read("kev");
        read("epss");

        assertThat(feed.told("VulnerabilityScoredV1"))
                .containsExactly(
                        "{\"vulnerability\":\"CVE-2026-0002\",\"knownExploited\":{\"dateAdded\":\"2026-11-20\",\"dueDate\":\"2026-12-11\",\"ransomware\":false}}",
                        "{\"vulnerability\":\"CVE-2026-0001\",\"epss\":0.5,\"epssPercentile\":0.9}",
                        "{\"vulnerability\":\"CVE-2026-0002\",\"epss\":0.25,\"epssPercentile\":0.75,\"knownExploited\":{\"dateAdded\":\"2026-11-20\",\"dueDate\":\"2026-12-11\",\"ransomware\":false}}");
    }

    @Test
    void tellsAScoreAgainOnlyWhenItChanged() {
        kev("CVE-2026-0002", "2026-11-20");
        read("kev");
        epss("2026-11-21", "CVE-2026-0002,0.25,0.75");
        read("epss");
        feed.forgetWhatWasTold();

        epss("2026-11-22", "CVE-2026-0002,0.25,0.75", "CVE-2026-0003,0.1,0.1");
        read("epss");
        assertThat(feed.told("VulnerabilityScoredV1")).isEmpty();

        epss("2026-11-23", "CVE-2026-0002,0.26,0.75");
        read("epss");
        assertThat(feed.told("VulnerabilityScoredV1")).hasSize(1);
    }

    @Test
    void tellsWhenAVulnerabilityLeavesTheCatalogue() {
        kev("CVE-2026-0002", "2026-11-20");
        read("kev");
        feed.forgetWhatWasTold();

        kev("CVE-2026-0004", "2026-11-21");
        read("kev");

        assertThat(feed.told("VulnerabilityScoredV1")).contains("{\"vulnerability\":\"CVE-2026-0002\"}");
    }

    @Test
    void refusesScoresOlderThanThoseItHad() {
        epss("2026-11-22", "CVE-2026-0001,0.5,0.9");
        read("epss");

        epss("2026-11-21", "CVE-2026-0001,0.4,0.8");
        read("epss");

        assertThat(state("epss").problem()).contains("is older than what we had");
        assertThat(feed.select("select epss from ingest.vulnerability")).containsExactly("0.5");
    }

    private void kev(String vulnerability, String added) {
        Samples.file(feed.feeds(), "kev/known_exploited_vulnerabilities.json", """
                {"catalogVersion": "%2$s", "dateReleased": "%2$sT00:00:00.0000Z", "count": 1, "vulnerabilities": [
                 {"cveID": "%1$s", "dateAdded": "2026-11-20", "dueDate": "2026-12-11", "knownRansomwareCampaignUse": "Unknown"}]}
                """.formatted(vulnerability, added));
    }

    private void epss(String date, String... lines) {
        Samples.file(
                feed.feeds(),
                "epss/epss_scores-current.csv",
                "#model_version:v2025.03.14,score_date:%sT12:55:00Z\ncve,epss,percentile\n%s\n"
                        .formatted(date, String.join("\n", lines)));
    }

    private void read(String source) {
        reading.read(sources.find(source).orElseThrow());
    }

    private SourceState state(String source) {
        return table.find(source).orElseThrow();
    }
}
