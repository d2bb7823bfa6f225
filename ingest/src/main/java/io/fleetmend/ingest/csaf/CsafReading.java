package io.fleetmend.ingest.csaf;

import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Sink;
import io.fleetmend.ingest.fetch.RefusedException;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.SetAside;
import io.fleetmend.ingest.source.SetAsides;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import io.fleetmend.ingest.vendor.VendorReading;
import io.fleetmend.ingest.vendor.VendorReadings;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents that lie here, in files of ours until they are read. */
final class CsafReading implements Source.Reading {
    private final String source;
    private final Collection<Listed> listed;
    private final ListedDocuments known;
    private final VendorReadings readings;
    private final Path folder;
    private final List<Here> here = new ArrayList<>();
    private final List<ListedDocuments.Read> refused = new ArrayList<>();
    private long left;
    private @Nullable String interruption;

    private record Here(Listed listed, Path file) {}

    /** @param listed all that the provider lists now */
    CsafReading(String source, Collection<Listed> listed, ListedDocuments known, VendorReadings readings)
            throws IOException {
        this.source = source;
        this.listed = List.copyOf(listed);
        this.known = known;
        this.readings = readings;
        this.folder = Files.createTempDirectory("fleetmend-ingest-");
    }

    /** Brings some of them here, at least one: in this order, and no more than the portion. */
    void fetch(Provider provider, List<Listed> unread, Portion portion) throws IOException {
        long end = System.nanoTime() + portion.time().toNanos();
        long bytes = 0;
        for (Listed one : unread) {
            if (tried() > 0
                    && (tried() >= portion.documents() || bytes >= portion.bytes() || System.nanoTime() - end >= 0)) {
                return;
            }
            byte[] content;
            try {
                content = provider.content(one);
            } catch (FileNotFoundException | RefusedException | BadDocumentException e) {
                refuse(one, e);
                continue;
            } catch (IOException e) {
                // what came is taken, and whatever this one's trouble is, the others are asked for before it the next
                // time
                refuse(one, e);
                interruption = reason(e);
                return;
            }
            Path file = folder.resolve(Integer.toString(here.size()));
            here.add(new Here(one, file));
            Files.write(file, content);
            bytes += content.length;
        }
    }

    private void refuse(Listed one, IOException e) {
        refused.add(ListedDocuments.Read.refused(one, reason(e)));
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private int tried() {
        return here.size() + refused.size();
    }

    /** What could not be had before is no backlog: it is set aside. */
    void countLeft(List<Listed> unread, Outcomes before) {
        left = unread.stream()
                .skip(tried())
                .filter(one -> !before.wasRefused(one))
                .count();
    }

    @Override
    public String digest() {
        MessageDigest all = Digest.sha256();
        here.forEach(one -> all.update(
                (one.listed.address() + " " + one.listed.updated() + "\n").getBytes(StandardCharsets.UTF_8)));
        return "sha256:" + Digest.hex(all.digest());
    }

    @Override
    public Optional<String> etag() {
        return Optional.empty();
    }

    @Override
    public Taken take(Progress progress) throws IOException {
        VendorReading reading = readings.begin(source, progress);
        List<ListedDocuments.Read> read = new ArrayList<>();
        for (Here one : here) {
            byte[] content = Files.readAllBytes(one.file);
            Document document = Document.of(one.listed.address().toString(), content);
            reading.document(document.name(), content);
            OneDocument sink = new OneDocument(reading);
            Quarantine.document(new CsafReader(Checksums.none()), document, sink);
            read.add(new ListedDocuments.Read(one.listed, document.digest(), sink.problem));
        }
        reading.flush();
        read.addAll(refused);
        known.save(source, read);
        known.forgetRefused(source, listed);
        SetAsides setAside = new SetAsides();
        known.setAside(source).forEach(setAside::add);
        return new Taken(null, null, tried(), reading.changed(), setAside, problem(setAside));
    }

    private @Nullable String problem(SetAsides setAside) {
        if (interruption != null) {
            return interruption;
        }
        if (setAside.count() > 0 && !known.isAnyOfUse(source)) {
            return "none of its %d documents can be used: %s".formatted(setAside.count(), setAside.summary());
        }
        return left == 0 ? null : "documents still to be read: %d".formatted(left);
    }

    /** What is wrong with one document is remembered with it, for as long as it stays so. */
    private static final class OneDocument implements Sink {
        private final VendorReading reading;
        private @Nullable String problem;

        OneDocument(VendorReading reading) {
            this.reading = reading;
        }

        @Override
        public void record(List<? extends Entry> entries) {
            problem = reading.take(entries);
        }

        @Override
        public void skip(Place place, String reason) {
            problem = new SetAside(place, reason).reason();
        }
    }

    @Override
    public void close() throws IOException {
        for (Here one : here) {
            Files.deleteIfExists(one.file);
        }
        Files.deleteIfExists(folder);
    }
}
