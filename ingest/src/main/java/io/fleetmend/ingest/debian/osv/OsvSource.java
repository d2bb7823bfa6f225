package io.fleetmend.ingest.debian.osv;

import io.fleetmend.documents.debian.osv.DebianAdvisory;
import io.fleetmend.documents.debian.osv.OsvParser;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.model.Place;
import io.fleetmend.ingest.IngestConfig;
import io.fleetmend.ingest.bulletin.BulletinDraft;
import io.fleetmend.ingest.bulletin.Bulletins;
import io.fleetmend.ingest.bulletin.Documents;
import io.fleetmend.ingest.fetch.Feeds;
import io.fleetmend.ingest.fetch.Feeds.Feed;
import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.SetAside;
import io.fleetmend.ingest.source.SetAsides;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Debian's advisories. A record that cannot be read makes the source unhealthy; the others are taken all the same. */
@ApplicationScoped
public class OsvSource implements Source {
    static final String NAME = "debian-osv";
    private static final int BATCH = 500;
    private static final Limits LIMITS = new Limits(8L << 30, 8 << 20, 1_000_000);
    private static final Feed FEED = new Feed(
            Optional.of(URI.create("https://osv-vulnerabilities.storage.googleapis.com/Debian/all.zip")),
            "debian",
            Pattern.compile("osv|osv(-dsa-dla-.*)?\\.(tar\\.gz|zip)|all\\.zip"),
            1L << 30);

    private final Feeds feeds;
    private final Bulletins bulletins;
    private final Documents documents;
    private final List<String> wanted;

    OsvSource(Feeds feeds, Bulletins bulletins, Documents documents, IngestConfig config) {
        this.feeds = feeds;
        this.bulletins = bulletins;
        this.documents = documents;
        this.wanted = List.copyOf(config.debianRecords());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String reader() {
        return "1 " + wanted;
    }

    /** The advisories come before the updates that lack one. */
    @Override
    public String lane() {
        return "debian";
    }

    @Override
    public Optional<Reading> fetch(Known known) throws IOException {
        return feeds.unread(FEED, known, (document, digest, progress) -> take(document, progress));
    }

    private Taken take(Fetched document, Progress progress) throws IOException {
        Batch batch = new Batch();
        new DocumentSet(document.place(), LIMITS, ".json").forEach((name, content) -> {
            if (isWanted(name)) {
                progress.step();
                batch.read(name, content);
            }
        });
        batch.flush();
        if (batch.read == 0) {
            throw new BadDocumentException(
                    "%s holds no record whose name begins with one of %s".formatted(document.name(), wanted));
        }
        return new Taken(null, null, batch.read, batch.changed, batch.setAside, batch.setAside.summary());
    }

    /** Records are files called after their ids. */
    private boolean isWanted(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        return wanted.stream().anyMatch(file::startsWith);
    }

    private final class Batch {
        private final List<BulletinDraft> drafts = new ArrayList<>();
        private final Map<String, Documents.Raw> raw = new HashMap<>();
        private final SetAsides setAside = new SetAsides();
        private long read;
        private long changed;

        void read(String name, byte[] content) throws IOException {
            read++;
            try {
                DebianAdvisory advisory = OsvParser.parse(content);
                String id = advisory.id().value();
                drafts.add(draft(advisory));
                raw.put(id, new Documents.Raw(advisory.documentDigest(), NAME, id, content));
            } catch (BadDocumentException e) {
                setAside.add(new SetAside(new Place(name, Digest.of(content), ""), String.valueOf(e.getMessage())));
            }
            if (drafts.size() == BATCH) {
                flush();
            }
        }

        void flush() {
            List<String> taken = bulletins.take(drafts);
            documents.keep(taken.stream().map(raw::get).toList());
            changed += taken.size();
            drafts.clear();
            raw.clear();
        }
    }

    private static BulletinDraft draft(DebianAdvisory advisory) {
        return new BulletinDraft(
                advisory.id(),
                NAME,
                advisory.title(),
                advisory.severity(),
                advisory.released(),
                false,
                advisory.modified(),
                advisory.vulnerabilities(),
                advisory.fixes(),
                advisory.withdrawn(),
                advisory.documentDigest(),
                List.of());
    }
}
