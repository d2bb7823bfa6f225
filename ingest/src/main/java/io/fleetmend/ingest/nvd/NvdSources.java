package io.fleetmend.ingest.nvd;

import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.fetch.Fetcher;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.vendor.VendorReadings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Clock;
import java.util.List;

/** The API, unless a mirror stands for it. */
@ApplicationScoped
public class NvdSources {
    private static final String NAME = "nvd";
    private static final URI API = URI.create("https://services.nvd.nist.gov/rest/json/cves/2.0");

    private final IngestConfig config;
    private final Feeds feeds;
    private final Fetcher fetcher;
    private final VendorReadings readings;
    private final Clock clock;

    NvdSources(IngestConfig config, Feeds feeds, Fetcher fetcher, VendorReadings readings, Clock clock) {
        this.config = config;
        this.feeds = feeds;
        this.fetcher = fetcher;
        this.readings = readings;
        this.clock = clock;
    }

    public List<Source> all() {
        return feeds.isMirrored()
                ? List.of()
                : List.of(source(config.addresses().getOrDefault(NAME, API)));
    }

    public Source source(URI api) {
        return new NvdSource(api, fetcher, readings, clock);
    }
}
