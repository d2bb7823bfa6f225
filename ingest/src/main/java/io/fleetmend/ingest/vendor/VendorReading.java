package io.fleetmend.ingest.vendor;

import io.fleetmend.contracts.BulletinId;
import io.fleetmend.documents.feed.FeedSink;
import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Update;
import io.fleetmend.ingest.bulletin.BulletinDraft;
import io.fleetmend.ingest.bulletin.Bulletins;
import io.fleetmend.ingest.bulletin.Documents;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.SetAside;
import io.fleetmend.ingest.source.SetAsides;
import io.fleetmend.ingest.source.Taken;
import io.fleetmend.ingest.statement.Occurrences;
import io.fleetmend.ingest.statement.Statement;
import io.fleetmend.ingest.statement.Statements;
import io.fleetmend.ingest.supersedence.Replacement;
import io.fleetmend.ingest.supersedence.Replacements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One reading of a feed: records on their way into the database, some hundreds at a time. */
public final class VendorReading implements FeedSink {
    private static final int BATCH = 500;
    private static final long BATCH_BYTES = 8L << 20;
    private static final int LONGEST_TITLE = 200;
    /** Of the files that are one document, none comes near. */
    private static final long LARGEST_KEPT = 64L << 20;

    private final String feed;
    private final BulletinIds ids;
    private final Statements statements;
    private final Bulletins bulletins;
    private final Documents documents;
    private final Replacements replacements;
    private final Progress progress;
    private final Occurrences occurrences = new Occurrences();
    private final SetAsides setAside = new SetAsides();
    private final List<Statement> said = new ArrayList<>();
    private final List<BulletinDraft> drafts = new ArrayList<>();
    private final List<Documents.Raw> raw = new ArrayList<>();
    private final Set<String> published = new HashSet<>();
    private final ProductNames names = new ProductNames();
    private final Set<String> namedLater = new HashSet<>();
    private final Set<Replacement> replaced = new HashSet<>();
    private boolean held;
    private long bytes;
    private long used;
    private long changed;

    VendorReading(
            String feed,
            Statements statements,
            Bulletins bulletins,
            Documents documents,
            Replacements replacements,
            Progress progress) {
        this.feed = feed;
        this.ids = new BulletinIds(feed);
        this.statements = statements;
        this.bulletins = bulletins;
        this.documents = documents;
        this.replacements = replacements;
        this.progress = progress;
    }

    /** One of the feed's files. What of it cannot be read at all is set aside as one. */
    void read(VendorFeed of, Path file) throws IOException {
        held = false;
        try {
            of.read(file, this);
        } catch (BadDocumentException e) {
            skip(new Place(String.valueOf(file.getFileName()), Digest.of(file), ""), String.valueOf(e.getMessage()));
        }
        flush();
        if (!held && Files.size(file) <= LARGEST_KEPT) {
            documents.keepNew(List.of(new Documents.Raw(
                    Digest.of(file), feed, String.valueOf(file.getFileName()), Files.readAllBytes(file))));
        }
    }

    @Override
    public void document(String name, byte[] content) {
        held = true;
        raw.add(new Documents.Raw(Digest.of(content), feed, name, content));
        bytes += content.length;
        if (bytes > BATCH_BYTES) {
            flush();
        }
    }

    @Override
    public void record(List<? extends Entry> entries) {
        progress.step();
        String problem = take(entries);
        if (problem != null) {
            setAside.add(new SetAside(entries.getFirst().place(), problem));
        }
    }

    /** Why a record that a reader understood is of no use all the same; null when it was taken. */
    public @Nullable String take(List<? extends Entry> entries) {
        try {
            add(entries);
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
        used++;
        if (said.size() >= BATCH) {
            flush();
        }
        return null;
    }

    /** Nothing of a record that cannot be kept whole. */
    private void add(List<? extends Entry> entries) {
        Optional<Bulletin> bulletin = entries.stream()
                .filter(Bulletin.class::isInstance)
                .map(Bulletin.class::cast)
                .findFirst();
        @Nullable BulletinId id = bulletin.map(one -> ids.published(one.id())).orElse(null);
        List<Statement> statementsOfRecord = new ArrayList<>();
        for (Entry entry : entries) {
            statementsOfRecord.add(Statement.of(entry, id == null ? null : id.value(), occurrences));
        }
        said.addAll(statementsOfRecord);
        entries.stream()
                .filter(Update.class::isInstance)
                .flatMap(update -> Replacements.of((Update) update).stream())
                .forEach(replaced::add);
        if (id != null) {
            publish(id, bulletin.orElseThrow(), names.add(id.value(), entries));
        }
    }

    /** A feed that states a bulletin in several records is not one that revises it each time. */
    private void publish(BulletinId id, Bulletin bulletin, boolean namesMore) {
        if (published.add(id.value())) {
            drafts.add(draft(id, bulletin));
        } else if (namesMore) {
            namedLater.add(id.value());
        }
    }

    private BulletinDraft draft(BulletinId id, Bulletin bulletin) {
        String title = bulletin.title().strip().lines().findFirst().orElse(bulletin.id());
        return new BulletinDraft(
                id,
                feed,
                title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE) + "…",
                SeverityWords.of(bulletin.severity()),
                bulletin.dates().released(),
                false,
                bulletin.dates().modified(),
                bulletin.vulnerabilities(),
                // the engine judges none of these ecosystems yet; what they say of products stands in their statements
                List.of(),
                bulletin.withdrawn(),
                bulletin.place().digest(),
                List.copyOf(names.of(id.value())));
    }

    @Override
    public void skip(Place place, String reason) {
        progress.step();
        setAside.add(new SetAside(place, reason));
    }

    /** What was read so far goes into the database. */
    public void flush() {
        documents.keepNew(raw);
        changed += said.isEmpty() ? 0 : statements.take(feed, said).size();
        bulletins.take(drafts);
        raw.clear();
        said.clear();
        drafts.clear();
        bytes = 0;
    }

    /** All of the feed was read: what is left goes into the database, and what the feed does not say any more is forgotten. */
    public void finish() {
        flush();
        bulletins.name(namedLater.stream().collect(Collectors.toMap(Function.identity(), names::of)));
        replacements.replace(feed, replaced);
    }

    /** How many statements are new or otherwise than before. */
    public long changed() {
        return changed;
    }

    public Taken taken() {
        return new Taken(null, null, used + setAside.count(), changed, setAside, problem());
    }

    private @Nullable String problem() {
        if (used > 0) {
            return null;
        }
        return setAside.count() == 0
                ? "holds no record"
                : "none of its %d records can be used: %s".formatted(setAside.count(), setAside.summary());
    }
}
