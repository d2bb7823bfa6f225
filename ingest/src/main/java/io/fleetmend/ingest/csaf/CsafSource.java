package io.fleetmend.ingest.csaf;

import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.vendor.VendorReadings;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A provider's documents: only those that it lists as changed since they were read, a {@link Portion} at a time, the oldest first
 * and those last that could not be had before.
 */
final class CsafSource implements Source {
    private final String name;
    private final Provider provider;
    private final ListedDocuments known;
    private final VendorReadings readings;
    private final Portion portion;

    CsafSource(String name, Provider provider, ListedDocuments known, VendorReadings readings, Portion portion) {
        this.name = name;
        this.provider = provider;
        this.known = known;
        this.readings = readings;
        this.portion = portion;
    }

    @Override
    public String name() {
        return name;
    }

    /** What was read before stands in a table of its own, not in {@code ignored}. */
    @Override
    public Optional<Reading> fetch(Known ignored) throws IOException {
        Outcomes before = known.outcomes(name);
        Collection<Listed> listed = provider.documents();
        List<Listed> unread = listed.stream()
                .filter(one -> !before.isRead(one))
                .sorted(Comparator.comparing(before::wasRefused).thenComparing(Listed.OLDEST_FIRST))
                .toList();
        if (unread.isEmpty() && !before.isOutdated(listed)) {
            return Optional.empty();
        }
        CsafReading reading = new CsafReading(name, listed, known, readings);
        try {
            reading.fetch(provider, unread, portion);
            reading.countLeft(unread, before);
            return Optional.of(reading);
        } catch (IOException | RuntimeException e) {
            reading.close();
            throw e;
        }
    }
}
