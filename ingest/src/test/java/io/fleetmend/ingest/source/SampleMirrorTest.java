package io.fleetmend.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import io.fleetmend.ingest.debian.archive.SuiteAt;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.fetch.MirrorServer;
import io.fleetmend.testkit.documents.Samples;
import io.quarkus.test.junit.QuarkusMock;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The mirror that the tour of the README uses. */
@IngestTest
class SampleMirrorTest {
    @Inject
    SourceReading reading;

    @Inject
    Sources sources;

    @Inject
    SourceTable table;

    @Inject
    SuiteAt suites;

    @Test
    void isReadWhole() {
        Feed feed = Feed.empty();
        Feed.link(feed.feeds(), Path.of("src/main/samples").toAbsolutePath());

        for (String source : List.of("debian-osv", "kev", "epss")) {
            reading.read(sources.find(source).orElseThrow());
        }

        assertThat(table.all()).allMatch(SourceState::healthy, "healthy");
        assertThat(feed.told("BulletinPublishedV1")).hasSize(3);
        assertThat(feed.told("VulnerabilityScoredV1")).anyMatch(score -> score.contains("\"ransomware\":true"));
    }

    /** {@code --feeds URL}: the four that compliance rests on, from another machine. Its keys are not: those are this machine's own. */
    @Test
    void isReadWholeFromAnAddress() throws IOException {
        Feed feed = Feed.empty();
        Path samples = Path.of("src/main/samples").toAbsolutePath();
        Path mirror = feed.archiveFolder().resolveSibling("mirror");
        Samples.file(mirror, "debian/all.zip", Samples.zip(advisories(samples.resolve("debian/osv"))));
        for (String folder : List.of("kev", "epss", "debian/archive/dists")) {
            copy(samples, folder, mirror);
        }

        try (MirrorServer server = new MirrorServer(mirror)) {
            QuarkusMock.installMockForType(server.feeds(), Feeds.class);
            for (String source : List.of("debian-osv", "kev", "epss")) {
                reading.read(sources.find(source).orElseThrow());
            }
            reading.read(suites.address(
                    server.address() + "/debian/archive",
                    "bookworm-security",
                    samples.resolve("debian/archive/keyring.gpg")));
        }

        assertThat(table.all())
                .allMatch(SourceState::healthy, "healthy")
                .extracting(SourceState::name)
                .containsExactlyInAnyOrder("debian-osv", "kev", "epss", "debian-archive:bookworm-security");
        assertThat(feed.told("BulletinPublishedV1")).hasSize(3);
        assertThat(feed.told("VulnerabilityScoredV1")).anyMatch(score -> score.contains("\"ransomware\":true"));
        assertThat(feed.select("select distinct source_package from ingest.offer order by 1"))
                .containsExactly("expat", "openssl");
    }

    private static Map<String, byte[]> advisories(Path folder) throws IOException {
        Map<String, byte[]> records = new LinkedHashMap<>();
        for (Path file : files(folder)) {
            records.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
        return records;
    }

    private static void copy(Path from, String folder, Path to) throws IOException {
        for (Path file : files(from.resolve(folder))) {
            Samples.file(to, from.relativize(file).toString(), Files.readAllBytes(file));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
