package io.fleetmend.ingest.vendor;

import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A feed that a reader of the documents module reads. It can be relied on as long as some of it can be read: nobody's compliance hangs
 * on it, and what was set aside is listed.
 */
final class VendorSource implements Source {
    private final VendorFeed feed;
    private final Feeds.Feed place;
    private final Feeds feeds;
    private final Function<Progress, VendorReading> readings;

    VendorSource(VendorFeed feed, Feeds.Feed place, Feeds feeds, Function<Progress, VendorReading> readings) {
        this.feed = feed;
        this.place = place;
        this.feeds = feeds;
        this.readings = readings;
    }

    @Override
    public String name() {
        return feed.name();
    }

    /** Since it compares scores with their vectors, knows which update replaces which, and rates vulnerabilities. */
    @Override
    public String reader() {
        return "3";
    }

    @Override
    public Optional<Reading> fetch(Known known) throws IOException {
        return feeds.unreadFiles(place, known, this::take);
    }

    private Taken take(List<Path> files, Progress progress) throws IOException {
        VendorReading reading = readings.apply(progress);
        for (Path file : files) {
            reading.read(feed, file);
        }
        reading.finish();
        return reading.taken();
    }
}
