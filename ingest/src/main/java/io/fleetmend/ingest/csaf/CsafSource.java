package io.fleetmend.ingest.csaf;

import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.vendor.VendorReadings;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A provider's documents: only those that it lists as changed since they were read, some hundreds at a time, the oldest first. */
final class CsafSource implements Source {
    static final int MOST_AT_ONCE = 500;

    private final String name;
    private final Provider provider;
    private final ListedDocuments known;
    private final VendorReadings readings;

    CsafSource(String name, Provider provider, ListedDocuments known, VendorReadings readings) {
        this.name = name;
        this.provider = provider;
        this.known = known;
        this.readings = readings;
    }

    @Override
    public String name() {
        return name;
    }

    /** What was read before stands in a table of its own, not in {@code ignored}. */
    @Override
    public Optional<Reading> fetch(Known ignored) throws IOException {
        Map<String, Instant> read = known.of(name);
        List<Listed> changed = provider.documents().stream()
                .filter(listed ->
                        !listed.updated().equals(read.get(listed.address().toString())))
                .sorted(Listed.OLDEST_FIRST)
                .limit(MOST_AT_ONCE)
                .toList();
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(CsafReading.fetch(name, provider, changed, known, readings));
    }
}
