package io.fleetmend.ingest;

import io.fleetmend.ingest.csaf.CsafSources;
import io.fleetmend.ingest.debian.archive.Archives;
import io.fleetmend.ingest.debian.osv.OsvSource;
import io.fleetmend.ingest.epss.EpssSource;
import io.fleetmend.ingest.kev.KevSource;
import io.fleetmend.ingest.nvd.NvdSources;
import io.fleetmend.ingest.outbreak.OutbreakSource;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Sources;
import io.fleetmend.ingest.vendor.VendorSources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What is read, in this order: first what compliance hangs on, the advisories before the updates that lack one, and scores when it is
 * known whom they concern; then whatever may take its time.
 */
@ApplicationScoped
class AllSources implements Sources {
    private final List<Source> sources;

    AllSources(
            OutbreakSource outbreaks,
            OsvSource osv,
            Archives archives,
            VendorSources vendors,
            CsafSources csaf,
            NvdSources nvd,
            KevSource kev,
            EpssSource epss,
            IngestConfig config) {
        List<Source> known = distinct(Stream.of(
                        Stream.of(osv),
                        archives.sources().stream(),
                        Stream.of(kev, epss, outbreaks),
                        csaf.all().stream(),
                        nvd.all().stream(),
                        vendors.all().stream())
                .flatMap(part -> part));
        sources = new WantedSources(config.sources()).of(known);
    }

    /** The first of a name: a provider that is asked itself stands for its documents in a mirror. */
    private static List<Source> distinct(Stream<? extends Source> sources) {
        Map<String, Source> byName = new LinkedHashMap<>();
        sources.forEach(source -> byName.putIfAbsent(source.name(), source));
        return List.copyOf(byName.values());
    }

    @Override
    public List<Source> all() {
        return sources;
    }
}
