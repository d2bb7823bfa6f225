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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Documents that lie here, in files of ours until they are read. */
final class CsafReading implements Source.Reading {
    private final String source;
    private final ListedDocuments known;
    private final VendorReadings readings;
    private final Path folder;
    private final List<Here> here = new ArrayList<>();
    private final List<SetAside> refused = new ArrayList<>();
    private @Nullable String interruption;

    private record Here(Listed listed, Path file) {}

    private CsafReading(String source, ListedDocuments known, VendorReadings readings, Path folder) {
        this.source = source;
        this.known = known;
        this.readings = readings;
        this.folder = folder;
    }

    static CsafReading fetch(
            String source, Provider provider, List<Listed> changed, ListedDocuments known, VendorReadings readings)
            throws IOException {
        CsafReading reading = new CsafReading(source, known, readings, Files.createTempDirectory("fleetmend-ingest-"));
        try {
            reading.fetch(provider, changed);
            return reading;
        } catch (IOException | RuntimeException e) {
            reading.close();
            throw e;
        }
    }

    /** One that is not there, or is not what its checksum says, is asked for again the next time. */
    private void fetch(Provider provider, List<Listed> changed) throws IOException {
        for (Listed listed : changed) {
            try {
                Path file = folder.resolve(Integer.toString(here.size()));
                Files.write(file, provider.content(listed));
                here.add(new Here(listed, file));
            } catch (FileNotFoundException | BadDocumentException e) {
                refused.add(
                        new SetAside(new Place(listed.address().toString(), "", ""), String.valueOf(e.getMessage())));
            } catch (IOException e) {
                if (here.isEmpty()) {
                    throw e;
                }
                // what came is taken, the rest comes the next time
                interruption = String.valueOf(e.getMessage());
                return;
            }
        }
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
        known.save(source, read);
        SetAsides setAside = new SetAsides();
        refused.forEach(setAside::add);
        known.setAside(source).forEach(setAside::add);
        return new Taken(null, null, (long) here.size() + refused.size(), reading.changed(), setAside, interruption);
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
