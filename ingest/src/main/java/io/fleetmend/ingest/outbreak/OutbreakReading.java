package io.fleetmend.ingest.outbreak;

import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.ingest.source.Progress;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.source.Taken;
import io.fleetmend.ingest.vendor.VendorReading;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;

/** All of the documents at once. */
record OutbreakReading(OutbreakDocuments documents, Function<Progress, VendorReading> readings)
        implements Source.Reading {
    @Override
    public String digest() {
        return documents.digest();
    }

    @Override
    public Optional<String> etag() {
        return Optional.empty();
    }

    @Override
    public Taken take(Progress progress) throws IOException {
        VendorReading reading = readings.apply(progress);
        documents.byName().forEach(reading::document);
        for (Document document : documents.documents()) {
            Quarantine.document(new CsafReader(Checksums.none()), document, reading);
        }
        reading.finish();
        return reading.taken();
    }

    @Override
    public void close() {
        // nothing of it lies anywhere but in the program
    }
}
