package io.fleetmend.ingest.nvd;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Records that changed in a time; the API allows 120 days at most, both ends included. */
record NvdWindow(Instant from, Instant to) {
    static final Duration LONGEST = Duration.ofDays(120);
    /** The database was begun later. */
    static final Instant BEGINNING = Instant.parse("1999-01-01T00:00:00Z");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    /** As long as that, as far as the API and the present allow. */
    static NvdWindow after(Instant from, Duration length, Instant now) {
        Instant end = from.plus(length.compareTo(LONGEST) < 0 ? length : LONGEST);
        return new NvdWindow(from, end.isBefore(now) ? end : now);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    URI page(URI api, long startIndex) {
        return URI.create("%s?lastModStartDate=%s&lastModEndDate=%s&resultsPerPage=%d&startIndex=%d"
                .formatted(api, TIME.format(from), TIME.format(to), NvdSource.PER_PAGE, startIndex));
    }
}
