package io.fleetmend.ingest.epss;

import io.fleetmend.documents.epss.EpssParser;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.fetch.Feeds.Feed;
import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import io.fleetmend.ingest.vulnerability.Scores;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** FIRST's scores of every CVE. */
@ApplicationScoped
public class EpssSource implements Source {
    private static final int BATCH = 10_000;
    private static final Feed FEED = new Feed(
            Optional.of(URI.create("https://epss.empiricalsecurity.com/epss_scores-current.csv.gz")),
            "epss",
            Pattern.compile("epss-by-year-.*\\.tar\\.gz|epss_scores-.*\\.csv(\\.gz)?"),
            64L << 20);

    private final Feeds feeds;
    private final Scores table;

    EpssSource(Feeds feeds, Scores table) {
        this.feeds = feeds;
        this.table = table;
    }

    @Override
    public String name() {
        return "epss";
    }

    @Override
    public Optional<Reading> fetch(Known known) throws IOException {
        return feeds.unread(FEED, known, (document, digest, progress) -> take(document, known, progress));
    }

    private Taken take(Fetched document, Known known, Progress progress) throws IOException {
        List<Scores.Score> batch = new ArrayList<>(BATCH);
        table.clearStaged();
        EpssParser.Scores read = EpssParser.read(document.place(), document.name(), score -> {
            progress.step();
            batch.add(new Scores.Score(score.vulnerability(), score.epss(), score.percentile()));
            if (batch.size() == BATCH) {
                table.stage(batch);
                batch.clear();
            }
        });
        table.stage(batch);
        @Nullable
        Instant date = read.date() == null
                ? null
                : read.date().atStartOfDay(ZoneOffset.UTC).toInstant();
        if (date != null && known.date() != null && date.isBefore(known.date())) {
            throw new BadDocumentException(
                    "is older than what we had: scores of %s, but those of %s are known".formatted(date, known.date()));
        }
        return Taken.whole(null, date, read.count(), table.replaceByStaged());
    }
}
