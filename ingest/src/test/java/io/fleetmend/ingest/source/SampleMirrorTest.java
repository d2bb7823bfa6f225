package io.fleetmend.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.ingest.Feed;
import io.fleetmend.ingest.IngestTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
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
}
