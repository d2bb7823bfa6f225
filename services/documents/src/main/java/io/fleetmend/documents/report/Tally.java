package io.fleetmend.documents.report;

import io.fleetmend.documents.feed.FeedSink;
import io.fleetmend.documents.model.Bulletin;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.model.Update;
import io.fleetmend.documents.model.Vulnerability;
import io.fleetmend.documents.reading.Sink;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Counts what goes by. */
final class Tally implements FeedSink {
    private static final Pattern PARTICULARS = Pattern.compile("'[^']*'|(?<![A-Za-z])[0-9a-f]{8,}|\\d+");

    private final Sink next;
    private final Map<String, Long> reasons = new TreeMap<>();
    private long records;
    private long bulletins;
    private long updates;
    private long vulnerabilities;
    private long skipped;
    private long bytes;

    /** @param next sees the same */
    Tally(Sink next) {
        this.next = next;
    }

    @Override
    public void record(List<? extends Entry> entries) {
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a record must say something; one that says nothing is skipped");
        }
        records++;
        for (Entry entry : entries) {
            switch (entry) {
                case Bulletin _ -> bulletins++;
                case Update _ -> updates++;
                case Vulnerability _ -> vulnerabilities++;
            }
        }
        next.record(entries);
    }

    @Override
    public void skip(Place place, String reason) {
        records++;
        skipped++;
        reasons.merge(PARTICULARS.matcher(reason).replaceAll("…"), 1L, Long::sum);
        next.skip(place, reason);
    }

    @Override
    public void bytes(long more) {
        bytes += more;
    }

    Row row(String source, int files, double seconds, double processorSeconds, long peakBytes) {
        return new Row(
                source,
                files,
                records,
                bulletins,
                updates,
                vulnerabilities,
                skipped,
                Map.copyOf(reasons),
                bytes,
                seconds,
                processorSeconds,
                peakBytes);
    }
}
