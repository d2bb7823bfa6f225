package io.fleetmend.ingest;

import io.fleetmend.ingest.debian.archive.Archives;
import io.fleetmend.ingest.debian.osv.OsvSource;
import io.fleetmend.ingest.epss.EpssSource;
import io.fleetmend.ingest.kev.KevSource;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Sources;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** What is read, in this order: the vendor's advisories before the updates that lack one, scores when it is known whom they concern. */
@ApplicationScoped
class AllSources implements Sources {
    private final List<Source> sources;

    AllSources(OsvSource osv, Archives archives, KevSource kev, EpssSource epss) {
        sources = Stream.of(Stream.of(osv), archives.sources().stream(), Stream.of(kev, epss))
                .flatMap(part -> part.map(Source.class::cast))
                .toList();
    }

    @Override
    public List<Source> all() {
        return sources;
    }
}
