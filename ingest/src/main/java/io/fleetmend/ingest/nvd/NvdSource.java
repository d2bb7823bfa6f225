package io.fleetmend.ingest.nvd;

import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.fetch.Fetcher;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Source;
import io.fleetmend.ingest.vendor.VendorReadings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What changed since the last time, window after window. A reading takes so many answers only; until it has come to the present, the next
 * reading goes on where it stopped, or an hour before: our clock may be ahead of NIST's.
 */
final class NvdSource implements Source {
    static final int PER_PAGE = 2000;
    private static final long LARGEST = 64L << 20;
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final URI api;
    private final Fetcher fetcher;
    private final VendorReadings readings;
    private final Clock clock;

    NvdSource(URI api, Fetcher fetcher, VendorReadings readings, Clock clock) {
        this.api = api;
        this.fetcher = fetcher;
        this.readings = readings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "nvd";
    }

    /** Since what it says rates vulnerabilities: what was read before is read again, from the beginning. */
    @Override
    public String reader() {
        return "2";
    }

    @Override
    public Optional<Reading> fetch(Known known) throws IOException {
        Instant now = clock.instant();
        // a date without a digest was another reader's
        Instant from = known.digest() == null || known.date() == null ? NvdWindow.BEGINNING : known.date();
        NvdPages pages = new NvdPages(this::page);
        try {
            Instant reached = pages.readFrom(from, now);
            Instant certain = now.minus(OVERLAP);
            return Optional.of(new NvdReading(
                    name(),
                    pages.documents(),
                    reached.isBefore(certain) ? reached : certain,
                    !reached.isBefore(now),
                    readings));
        } catch (IOException | RuntimeException e) {
            pages.close();
            throw e;
        }
    }

    private NvdPage page(NvdWindow window, long startIndex) throws IOException {
        Fetched document = fetcher.fetch(window.page(api, startIndex), LARGEST);
        try {
            return NvdPage.of(document);
        } catch (IOException | RuntimeException e) {
            document.close();
            throw e;
        }
    }
}
