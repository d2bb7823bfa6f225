package io.fleetmend.ingest.kev;

import io.fleetmend.contracts.bulletin.v1.VulnerabilityScoredV1.KnownExploited;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.kev.KevParser;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.fetch.Feeds.Feed;
import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import io.fleetmend.ingest.vulnerability.KnownExploitedVulnerabilities;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** CISA's catalogue. An older one than the one we had is refused: it would forget what is exploited. */
@ApplicationScoped
public class KevSource implements Source {
    private static final Feed FEED = new Feed(
            Optional.of(
                    URI.create("https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json")),
            "kev",
            Pattern.compile("known_exploited_vulnerabilities\\.json(\\.gz)?"),
            32L << 20);

    private final Feeds feeds;
    private final KnownExploitedVulnerabilities table;

    KevSource(Feeds feeds, KnownExploitedVulnerabilities table) {
        this.feeds = feeds;
        this.table = table;
    }

    @Override
    public String name() {
        return "kev";
    }

    @Override
    public Optional<Reading> fetch(Known known) throws IOException {
        return feeds.unread(FEED, known, (document, digest, progress) -> take(document, known, progress));
    }

    private Taken take(Fetched document, Known known, Progress progress) throws IOException {
        Map<String, KnownExploited> entries = new LinkedHashMap<>();
        KevParser.Catalogue catalogue = KevParser.read(document.place(), (vulnerability, entry) -> {
            progress.step();
            if (entries.put(vulnerability, entry) != null) {
                throw new BadDocumentException("names %s twice".formatted(vulnerability));
            }
        });
        if (known.date() != null && catalogue.released().isBefore(known.date())) {
            throw new BadDocumentException("is older than what we had: released %s, but one of %s is known"
                    .formatted(catalogue.released(), known.date()));
        }
        return Taken.whole(null, catalogue.released(), catalogue.count(), table.replaceBy(entries));
    }
}
