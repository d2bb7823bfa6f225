package io.fleetmend.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.testkit.SharedData;
import io.fleetmend.testkit.documents.HostKeyring;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Everything that was published, read at once; the counts of the documents were taken with other programs (QUIRKS.md of the data). */
@IngestTest
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class RealFeedsTest {
    /** Those that compliance rests on. */
    private static final List<String> NAMES = List.of("debian-", "kev", "epss");

    /** In 10,337 files: 29 advisories stand in two folders, in different states. */
    private static final int ADVISORIES = 10_308;

    @Inject
    SourceReading reading;

    @Inject
    Sources sources;

    @Inject
    SourceTable table;

    private Feed feed;

    /** Once for all tests: it takes half a minute. */
    @BeforeAll
    void readTheRealDocuments() {
        feed = Feed.empty();
        Feed.link(feed.trusted().resolve("host.gpg"), HostKeyring.path());
        mirror("debian/osv-dsa-dla-20250212.tar.gz");
        mirror("kev/known_exploited_vulnerabilities.json.gz");
        mirror("epss/epss-by-year-2026-08-09-years-2002-2026.tar.gz");
        mirror("epss/epss-by-year-2026-08-16.tar.gz");
        for (String suite : List.of("bookworm-security", "bookworm", "bookworm-updates")) {
            archived(suite, "InRelease", "InRelease");
            archived(suite, "main_binary-amd64_Packages.gz", "main/binary-amd64/Packages.gz");
        }
        long began = System.nanoTime();
        readAll();
        System.out.printf(
                "FIGURE ingest of all real feeds: %d ms%n",
                Duration.ofNanos(System.nanoTime() - began).toMillis());
    }

    @Test
    @Order(1)
    void readsThemAll() {
        assertThat(table.all()).hasSize(6).allMatch(SourceState::healthy, "healthy");
        assertThat(count("bulletin where source = 'debian-osv'")).isEqualTo(ADVISORIES);
        assertThat(feed.select("select sum(revision) from ingest.bulletin"))
                .containsExactly(
                        Integer.toString(feed.told("BulletinPublishedV1").size()));
        assertThat(count("vulnerability where epss is not null")).isEqualTo(360_142);
        assertThat(count("vulnerability where kev_added is not null")).isEqualTo(1404);
        assertThat(binaries("security")).isEqualTo(3016);
        assertThat(binaries("main")).isEqualTo(63_440);
        assertThat(binaries("updates")).isEqualTo(38);
    }

    @Test
    @Order(1)
    void leavesNoSecurityUpdateWithoutABulletin() {
        assertThat(feed.select("""
                select distinct o.source_package || ' ' || (p ->> 'sourceVersion')
                from ingest.offer o cross join lateral jsonb_array_elements(o.packages) p
                where o.pocket = 'security' and not exists (
                    select from ingest.bulletin_fix f join ingest.bulletin b on b.id = f.bulletin
                    where f.release = o.release and f.source_package = o.source_package
                      and f.fixed_version = p ->> 'sourceVersion' and not b.withdrawn)""")).isEmpty();
        assertThat(count("bulletin where source = 'debian-archive'")).isPositive();
    }

    @Test
    @Order(1)
    void tellsOfTheOtherPocketsOnlyWhatTheSecurityPocketHasToo() {
        List<String> security = feed.select("""
                select distinct p ->> 'name' from ingest.offer o, jsonb_array_elements(o.packages) p where o.pocket = 'security'""");
        List<String> told = feed.select("""
                select distinct p ->> 'name' from ingest.outbox o,
                       jsonb_array_elements(convert_from(o.payload, 'UTF8')::jsonb -> 'packages') p
                where o.type = 'UpdatePublishedV1' and convert_from(o.payload, 'UTF8')::jsonb ->> 'pocket' = 'main'""");
        assertThat(told).isNotEmpty();
        assertThat(security).containsAll(told);
    }

    @Test
    @Order(2)
    void tellsNothingTwice() {
        feed.forgetWhatWasTold();
        readAll();

        assertThat(count("outbox")).isZero();
    }

    private void readAll() {
        sources.all().stream()
                .filter(source -> NAMES.stream().anyMatch(source.name()::startsWith))
                .forEach(reading::read);
    }

    private long count(String rows) {
        return Long.parseLong(feed.select("select count(*) from ingest." + rows).getFirst());
    }

    private long binaries(String pocket) {
        return Long.parseLong(feed.select(
                        "select coalesce(sum(jsonb_array_length(packages)), 0) from ingest.offer where pocket = '%s'"
                                .formatted(pocket))
                .getFirst());
    }

    private void mirror(String document) {
        Feed.link(feed.feeds().resolve(document), SharedData.path(document));
    }

    private void archived(String suite, String name, String path) {
        Feed.link(
                feed.archiveFolder().resolve("dists").resolve(suite).resolve(path),
                SharedData.path("debian/apt/%s_%s".formatted(suite, name)));
    }
}
