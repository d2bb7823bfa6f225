package io.fleetmend.ingest.csaf;

import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.fetch.Fetcher;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.vendor.VendorReadings;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The providers that are known, and those of the configuration. */
@ApplicationScoped
public class CsafSources {
    private static final String SUFFIX = "-csaf";
    private static final Map<String, URI> KNOWN = Map.of(
            "redhat", wellKnown("access.redhat.com"),
            "suse", wellKnown("www.suse.com"),
            "cisco", wellKnown("www.cisco.com"),
            "cisa", URI.create("https://www.cisa.gov/sites/default/files/csaf/provider-metadata.json"));

    private final IngestConfig config;
    private final Feeds feeds;
    private final Fetcher fetcher;
    private final ListedDocuments known;
    private final VendorReadings readings;

    CsafSources(IngestConfig config, Feeds feeds, Fetcher fetcher, ListedDocuments known, VendorReadings readings) {
        this.config = config;
        this.feeds = feeds;
        this.fetcher = fetcher;
        this.known = known;
        this.readings = readings;
    }

    private static URI wellKnown(String host) {
        return URI.create("https://%s/.well-known/csaf/provider-metadata.json".formatted(host));
    }

    /** By name: {@code redhat-csaf}. A mirror stands for those that are known, never for those of the configuration. */
    public List<Source> all() {
        Map<String, URI> providers = new TreeMap<>();
        if (!feeds.isMirrored()) {
            providers.putAll(KNOWN);
        }
        providers.putAll(config.csafProviders());
        return providers.entrySet().stream()
                .map(provider -> source(provider.getKey() + SUFFIX, provider.getValue()))
                .toList();
    }

    public Source source(String name, URI metadata) {
        return source(name, metadata, Portion.USUAL);
    }

    public Source source(String name, URI metadata, Portion portion) {
        return new CsafSource(name, new Provider(metadata, fetcher), known, readings, portion);
    }
}
