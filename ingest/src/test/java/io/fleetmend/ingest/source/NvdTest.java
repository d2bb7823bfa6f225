package io.fleetmend.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.ingest.StandingClock;
import io.fleetmend.ingest.fetch.VendorServer;
import io.fleetmend.ingest.nvd.NvdSources;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@IngestTest
class NvdTest {
    private static final String NOTHING = """
            {"totalResults": 0, "vulnerabilities": []}""";
    /** At 20 windows of 120 days each, from 1999 to the day of the test. */
    private static final int READINGS = 5;

    @Inject
    SourceReading reading;

    @Inject
    SourceTable table;

    @Inject
    NvdSources sources;

    private Feed feed;
    private VendorServer server;

    @BeforeEach
    void startTheApi() throws IOException {
        feed = Feed.empty();
        server = new VendorServer();
        server.on("/cves", NvdTest::answer);
    }

    @AfterEach
    void stopTheApi() {
        server.close();
    }

    @Test
    void keepsEveryVectorOfARecord() {
        readToThePresent();

        assertThat(feed.select("""
                select body -> 'scores' -> 0 ->> 'vector' from ingest.statement where subject = 'CVE-2026-0001'""")).containsExactly("CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H");
        assertThat(state().healthy()).isTrue();
    }

    @Test
    void cannotBeReliedOnBeforeItCameToThePresent() {
        read();

        assertThat(state().healthy()).isFalse();
        assertThat(state().problem()).isEqualTo("is read up to 2005-07-28T00:00:00Z, the rest follows");
        assertThat(state().lastGoodAt()).isNull();
    }

    @Test
    void canBeReliedOnWhenNothingStoodInTheRest() {
        server.on("/cves", exchange -> send(exchange, NOTHING));

        readToThePresent();

        assertThat(state().healthy()).isTrue();
    }

    @Test
    void asksForWhatChangedSinceAnHourBeforeTheLastTime() {
        readToThePresent();
        int before = server.asked().size();
        StandingClock.CLOCK.set(Feed.NOW.plusSeconds(900));

        read();

        assertThat(server.asked().subList(before, server.asked().size()))
                .containsExactly("/cves?lastModStartDate=2026-11-23T11:00:00.000Z"
                        + "&lastModEndDate=2026-11-23T12:15:00.000Z&resultsPerPage=2000&startIndex=0");
    }

    @Test
    void goesOnWhereTheLastReadingStopped() {
        read();
        read();

        assertThat(server.asked()).hasSize(40).doesNotHaveDuplicates();
    }

    private void readToThePresent() {
        for (int i = 0; i < READINGS; i++) {
            read();
        }
    }

    private void read() {
        reading.read(sources.source(server.address("/cves")));
    }

    private SourceState state() {
        return table.find("nvd").orElseThrow();
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean newest = exchange.getRequestURI().getQuery().contains("lastModEndDate=2026-11-23T12:00:00.000Z");
        String body = newest ? """
                {"totalResults": 1, "vulnerabilities": [{"cve": {"id": "CVE-2026-0001", "vulnStatus": "Analyzed",
                  "published": "2026-11-01T00:00:00.000", "lastModified": "2026-11-02T00:00:00.000",
                  "metrics": {"cvssMetricV31": [{"source": "nvd@nist.gov", "type": "Primary", "cvssData": {"version": "3.1",
                    "vectorString": "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", "baseScore": 9.8}}]}}}]}""" : NOTHING;
        send(exchange, body);
    }

    private static void send(HttpExchange exchange, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
