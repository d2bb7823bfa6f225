package io.fleetmend.ingest.source;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.testkit.TestToken;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bulletins that come with the product, on a machine that has nothing else. */
@IngestTest
class OutbreaksTest {
    @Inject
    SourceReading reading;

    @Inject
    Sources sources;

    @Inject
    SourceTable table;

    Feed feed;

    @BeforeEach
    void readThem() {
        feed = Feed.empty();
        read();
    }

    private void read() {
        reading.read(sources.find("outbreaks").orElseThrow());
    }

    @Test
    void areReadWithoutAnyFeedThere() {
        assertThat(table.find("outbreaks").orElseThrow().healthy()).isTrue();
        assertThat(feed.told("BulletinPublishedV1")).hasSize(7);
    }

    @Test
    void carryNothingThatAnEndpointCouldBeJudgedBy() {
        assertThat(feed.told("BulletinPublishedV1")).allMatch(bulletin -> bulletin.contains("\"fixes\":[]"));
    }

    @Test
    void areToldOnce() {
        feed.forgetWhatWasTold();

        read();

        assertThat(feed.told("BulletinPublishedV1")).isEmpty();
    }

    @Test
    void areFoundByProductAndByTheUpdate() {
        given().auth()
                .oauth2(TestToken.of("tess", "technician").sign())
                .queryParam("product", "windows xp service pack 3")
                .queryParam("search", "KB958644")
                .get("/api/v1/bulletins")
                .then()
                .body("items.id", contains("outbreaks:MS08-067"));
    }

    @Test
    void areFoundByTheVendorsId() {
        given().auth()
                .oauth2(TestToken.of("tess", "technician").sign())
                .queryParam("search", "ms08-067")
                .get("/api/v1/bulletins")
                .then()
                .statusCode(200)
                .body("items.id", contains("outbreaks:MS08-067"))
                .body("items[0].severity", equalTo("CRITICAL"))
                .body("items[0].releasedAt", equalTo("2008-10-23T00:00:00Z"))
                .body("items[0].vulnerabilities", contains("CVE-2008-4250"));
    }
}
