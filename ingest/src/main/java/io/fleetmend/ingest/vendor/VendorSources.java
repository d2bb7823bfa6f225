package io.fleetmend.ingest.vendor;

import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.documents.feed.VendorFeeds;
import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.source.Source;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The sources of all vendors that this service does not read in a way of its own. */
@ApplicationScoped
public class VendorSources {
    private static final long MOST = 1L << 30;
    /** Read by sources of their own, or the same once more in another form. */
    private static final Set<String> ELSEWHERE =
            Set.of("debian-osv", "debian-lists", "debian-archive", "kev-json", "kev-csv", "epss", "epss-collections");

    /** Where a feed is one file at one public address. */
    private static final Map<String, URI> ADDRESSES = Map.of(
            "almalinux-osv", osv("AlmaLinux"),
            "rocky-osv", osv("Rocky%20Linux"),
            "microsoft-kb-definitions",
                    URI.create("https://raw.githubusercontent.com/bitsadmin/wesng/master/definitions.zip"));

    private final IngestConfig config;
    private final Feeds feeds;
    private final VendorReadings readings;

    VendorSources(IngestConfig config, Feeds feeds, VendorReadings readings) {
        this.config = config;
        this.feeds = feeds;
        this.readings = readings;
    }

    private static URI osv(String ecosystem) {
        return URI.create("https://osv-vulnerabilities.storage.googleapis.com/%s/all.zip".formatted(ecosystem));
    }

    /** Without a mirror only those that can be had from one address. */
    public List<Source> all() {
        return VendorFeeds.all(Path.of("")).stream()
                .filter(feed -> !ELSEWHERE.contains(feed.name()))
                .filter(feed -> feeds.isMirrored() || address(feed).isPresent())
                .map(this::source)
                .toList();
    }

    private Source source(VendorFeed feed) {
        return new VendorSource(
                feed,
                new Feeds.Feed(address(feed), feed.folder(), feed.files(), MOST),
                feeds,
                progress -> readings.begin(feed.name(), progress));
    }

    private Optional<URI> address(VendorFeed feed) {
        return Optional.ofNullable(config.addresses().get(feed.name()))
                .or(() -> Optional.ofNullable(ADDRESSES.get(feed.name())));
    }
}
