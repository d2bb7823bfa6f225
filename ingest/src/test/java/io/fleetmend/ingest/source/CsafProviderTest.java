package io.fleetmend.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.documents.input.Digest;
import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.ingest.csaf.CsafSources;
import io.fleetmend.ingest.csaf.Portion;
import io.fleetmend.ingest.fetch.VendorServer;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@IngestTest
class CsafProviderTest {
    private static final String METADATA = "/.well-known/csaf/provider-metadata.json";

    @Inject
    SourceReading reading;

    @Inject
    SourceTable table;

    @Inject
    SetAsideTable setAsides;

    @Inject
    CsafSources providers;

    private final List<String> changes = new ArrayList<>();
    private Feed feed;
    private VendorServer server;

    @BeforeEach
    void startTheProvider() throws IOException {
        feed = Feed.empty();
        server = new VendorServer();
        server.put(METADATA, """
                {"metadata_version": "2.0", "role": "csaf_provider", "distributions": [{"directory_url": "%s"}]}""".formatted(server.address("/csaf")));
    }

    @AfterEach
    void stopTheProvider() {
        server.close();
    }

    @Test
    void readsTheDocumentsOfADirectory() {
        document("2026/ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        document("2026/ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");

        read();

        assertThat(bulletins()).containsExactly("example-csaf:EX-1 CRITICAL", "example-csaf:EX-2 LOW");
        assertThat(state().healthy()).isTrue();
    }

    @Test
    void readsWhatARolieFeedListsForEverybody() {
        server.put("/csaf/ex-1.json", csaf("EX-1", "Critical"));
        server.put("/feed.json", """
                {"feed": {"entry": [{"updated": "2026-11-01T00:00:00Z", "content": {"src": "%s"}}]}}""".formatted(server.address("/csaf/ex-1.json")));
        server.put(METADATA, """
                {"distributions": [{"rolie": {"feeds": [
                  {"tlp_label": "WHITE", "url": "%s"}, {"tlp_label": "AMBER", "url": "%s"}]}}]}""".formatted(server.address("/feed.json"), server.address("/secret.json")));

        read();

        assertThat(bulletins()).containsExactly("example-csaf:EX-1 CRITICAL");
        assertThat(server.asked()).doesNotContain("/secret.json");
    }

    @Test
    void asksForNoDocumentTwice() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00.1234567Z");
        read();
        int before = server.asked().size();

        read();

        assertThat(server.asked().subList(before, server.asked().size()))
                .containsExactly(METADATA, "/csaf/changes.csv");
    }

    @Test
    void asksAgainForTheOneThatChangedAndTellsIt() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");
        read();
        feed.forgetWhatWasTold();
        int before = server.asked().size();

        changes.removeFirst();
        document("ex-1.json", csaf("EX-1", "High"), "2026-11-03T00:00:00Z");
        read();

        assertThat(server.asked().subList(before, server.asked().size()))
                .contains("/csaf/ex-1.json")
                .doesNotContain("/csaf/ex-2.json");
        assertThat(feed.told("BulletinPublishedV1"))
                .singleElement()
                .asString()
                .contains("\"bulletin\":\"example-csaf:EX-1\"", "\"revision\":2");
    }

    @Test
    void usesNothingOfADocumentWithAnotherChecksumUntilItIsRight() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        server.put("/csaf/ex-1.json.sha512", "0".repeat(128) + "  ex-1.json\n");
        read();
        assertThat(bulletins()).isEmpty();
        assertThat(state().problem()).startsWith("none of its 1 documents can be used: ");
        assertThat(reasons()).singleElement().asString().startsWith("must have the SHA-512 0000");

        server.put("/csaf/ex-1.json.sha512", sha512(csaf("EX-1", "Critical")));
        read();

        assertThat(bulletins()).containsExactly("example-csaf:EX-1 CRITICAL");
        assertThat(reasons()).isEmpty();
        assertThat(state().healthy()).isTrue();
    }

    @Test
    void takesTheWeakerChecksumWhereThatIsTheOnlyOne() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        server.on("/csaf/ex-1.json.sha512", exchange -> exchange.sendResponseHeaders(404, -1));
        server.put("/csaf/ex-1.json.sha256", "0".repeat(64));

        read();

        assertThat(reasons()).singleElement().asString().startsWith("must have the SHA-256 0000");
    }

    @Test
    void remembersWhatIsOfNoUseWhileOthersAreRead() {
        document("ex-1.json", "{\"document\": {}}", "2026-11-01T00:00:00Z");
        read();

        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");
        read();

        assertThat(reasons()).containsExactly("must have document.tracking.id");
        assertThat(bulletins()).containsExactly("example-csaf:EX-2 LOW");
    }

    @Test
    void goesOnWithoutADocumentThatIsNotThere() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        server.on("/csaf/ex-1.json", exchange -> exchange.sendResponseHeaders(404, -1));
        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");

        read();

        assertThat(bulletins()).containsExactly("example-csaf:EX-2 LOW");
        assertThat(reasons()).singleElement().asString().contains("/csaf/ex-1.json is not there");
    }

    @Test
    void goesOnWithoutADocumentThatIsRefused() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        server.on("/csaf/ex-1.json", exchange -> exchange.sendResponseHeaders(403, -1));
        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");

        read();

        assertThat(bulletins()).containsExactly("example-csaf:EX-2 LOW");
        assertThat(reasons()).singleElement().asString().endsWith("/csaf/ex-1.json answers with status 403");
        assertThat(state().healthy()).isTrue();
    }

    @Test
    void asksForWhatWasRefusedOnlyAfterWhatIsNew() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        server.on("/csaf/ex-1.json", exchange -> exchange.sendResponseHeaders(403, -1));
        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");
        Portion one = new Portion(1, Long.MAX_VALUE, Duration.ofHours(1));
        read(one);

        read(one);

        assertThat(bulletins()).containsExactly("example-csaf:EX-2 LOW");
    }

    @Test
    void getsPastADocumentThatAlwaysBreaksOff() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        server.on("/csaf/ex-1.json", exchange -> exchange.sendResponseHeaders(200, 100));
        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");
        read();
        assertThat(state().healthy()).isFalse();

        read();

        assertThat(bulletins()).containsExactly("example-csaf:EX-2 LOW");
    }

    @Test
    void missesNothingThatIsNotListedAnyMore() {
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        server.on("/csaf/ex-1.json", exchange -> exchange.sendResponseHeaders(404, -1));
        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");
        read();

        server.put("/csaf/changes.csv", changes.getLast());
        read();

        assertThat(reasons()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1000000, PT1H", "500, 1, PT1H", "500, 1000000, PT0S"})
    void cannotBeReliedOnWhileDocumentsAreStillToBeRead(int documents, long bytes, Duration time) {
        Portion portion = new Portion(documents, bytes, time);
        document("ex-1.json", csaf("EX-1", "Critical"), "2026-11-01T00:00:00Z");
        document("ex-2.json", csaf("EX-2", "Low"), "2026-11-02T00:00:00Z");
        read(portion);
        assertThat(bulletins()).containsExactly("example-csaf:EX-1 CRITICAL");
        assertThat(state().problem()).isEqualTo("documents still to be read: 1");
        assertThat(state().lastGoodAt()).isNull();

        read(portion);

        assertThat(bulletins()).hasSize(2);
        assertThat(state().healthy()).isTrue();
    }

    @Test
    void goesNowhereThatOnlyWeCanReach() {
        server.put(METADATA, "{\"distributions\": [{\"directory_url\": \"https://127.0.0.1/csaf/\"}]}");

        read();

        assertThat(state().problem()).contains("names 127.0.0.1, which is not a public address");
    }

    @Test
    void goesNowhereElseWithoutTls() {
        server.put(METADATA, "{\"distributions\": [{\"directory_url\": \"http://csaf.example/\"}]}");

        read();

        assertThat(state().problem()).contains("not asked for without TLS");
    }

    private void document(String path, String content, String updated) {
        server.put("/csaf/" + path, content);
        server.put("/csaf/" + path + ".sha512", sha512(content) + "  " + path + "\n");
        changes.add("\"%s\",\"%s\"\n".formatted(path, updated));
        server.put("/csaf/changes.csv", String.join("", changes));
    }

    private static String sha512(String content) {
        try {
            return Digest.hex(MessageDigest.getInstance("SHA-512").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String csaf(String id, String severity) {
        return """
                {"document": {"category": "csaf_security_advisory", "csaf_version": "2.0", "title": "Something of %s",
                  "aggregate_severity": {"text": "%s"},
                  "tracking": {"id": "%s", "status": "final", "version": "1", "initial_release_date": "2026-11-01T00:00:00Z",
                    "current_release_date": "2026-11-01T00:00:00Z"}},
                 "vulnerabilities": [{"cve": "CVE-2026-0001"}]}""".formatted(id, severity, id);
    }

    private void read(Portion portion) {
        reading.read(providers.source("example-csaf", server.address(METADATA), portion));
    }

    private void read() {
        reading.read(providers.source("example-csaf", server.address(METADATA)));
    }

    private SourceState state() {
        return table.find("example-csaf").orElseThrow();
    }

    private List<String> reasons() {
        return setAsides.of("example-csaf", 0, 10).stream()
                .map(SetAsideView::reason)
                .toList();
    }

    private List<String> bulletins() {
        return feed.select("select id || ' ' || severity from ingest.bulletin order by id");
    }
}
