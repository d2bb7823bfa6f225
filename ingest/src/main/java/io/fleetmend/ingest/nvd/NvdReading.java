package io.fleetmend.ingest.nvd;

import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.nvd.NvdReader;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.SetAsides;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import io.fleetmend.ingest.vendor.VendorReading;
import io.fleetmend.ingest.vendor.VendorReadings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Pages that lie here; all records that changed up to a moment are in them or were read before. */
final class NvdReading implements Source.Reading {
    private final String source;
    private final List<Fetched> pages;
    private final Instant reached;
    private final boolean isWhole;
    private final VendorReadings readings;

    /** @param isWhole whether it came to the present */
    NvdReading(String source, List<Fetched> pages, Instant reached, boolean isWhole, VendorReadings readings) {
        this.source = source;
        this.pages = List.copyOf(pages);
        this.reached = reached;
        this.isWhole = isWhole;
        this.readings = readings;
    }

    @Override
    public String digest() {
        return Digest.of(reached.toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Optional<String> etag() {
        return Optional.empty();
    }

    @Override
    public Taken take(Progress progress) throws IOException {
        long documents = 0;
        long changed = 0;
        SetAsides setAside = new SetAsides();
        for (Fetched page : pages) {
            Taken taken = page(page, progress);
            documents += taken.documents();
            changed += taken.changed();
            setAside.addAll(taken.setAside());
        }
        return new Taken(null, reached, documents, changed, setAside, problem(documents, setAside));
    }

    private @Nullable String problem(long documents, SetAsides setAside) {
        if (documents > 0 && setAside.count() == documents) {
            return "none of its %d records can be used: %s".formatted(documents, setAside.summary());
        }
        return isWhole ? null : "is read up to %s, the rest follows".formatted(reached);
    }

    /** A reading of its own: what stands in the next page once more, since it lies on the border, is not something else. */
    private Taken page(Fetched page, Progress progress) throws IOException {
        VendorReading reading = readings.begin(source, progress);
        byte[] content = Files.readAllBytes(page.place());
        Document document = Document.of(page.name(), content);
        reading.document(document.name(), content);
        Quarantine.document(new NvdReader(), document, reading);
        reading.flush();
        return reading.taken();
    }

    @Override
    public void close() throws IOException {
        for (Fetched page : pages) {
            page.close();
        }
    }
}
