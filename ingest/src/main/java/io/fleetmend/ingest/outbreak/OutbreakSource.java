package io.fleetmend.ingest.outbreak;

import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.vendor.VendorReadings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.Optional;

/**
 * Bulletins that worms made famous, which come with the product: a machine without internet shows something true. They carry no fixes, so
 * nobody's compliance hangs on them.
 */
@ApplicationScoped
public class OutbreakSource implements Source {
    private static final String NAME = "outbreaks";

    private final VendorReadings readings;

    OutbreakSource(VendorReadings readings) {
        this.readings = readings;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Reading> fetch(Known known) throws IOException {
        OutbreakDocuments documents = OutbreakDocuments.load();
        return known.isOf(documents.digest())
                ? Optional.empty()
                : Optional.of(new OutbreakReading(documents, progress -> readings.begin(NAME, progress)));
    }
}
