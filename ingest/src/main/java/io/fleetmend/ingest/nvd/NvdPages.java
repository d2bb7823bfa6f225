package io.fleetmend.ingest.nvd;

import io.fleetmend.ingest.fetch.Fetched;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The answers of one reading, whole windows of them. */
final class NvdPages implements AutoCloseable {
    private static final int MOST = 20;
    /** Bulk changes give many records the same second: such a window is read whole, however much it is. */
    private static final Duration SMALLEST = Duration.ofSeconds(2);
    /** Behind a window that had to be small, the next is not tried at full length at once. */
    private static final int GROWTH = 16;

    private final Api api;
    private final List<Fetched> documents = new ArrayList<>();
    private int asked;

    NvdPages(Api api) {
        this.api = api;
    }

    /** Asks for one page. */
    interface Api {
        NvdPage page(NvdWindow window, long startIndex) throws IOException;
    }

    /** @return how far it came, {@code now} at most */
    Instant readFrom(Instant from, Instant now) throws IOException {
        Instant reached = from;
        Duration length = NvdWindow.LONGEST;
        long steeper = 1;
        while (asked < MOST && reached.isBefore(now)) {
            NvdWindow window = NvdWindow.after(reached, length, now);
            NvdPage first = ask(window, 0);
            long pages = Math.max(1, (first.total() + NvdSource.PER_PAGE - 1) / NvdSource.PER_PAGE);
            if (asked - 1 + pages > MOST && window.length().compareTo(SMALLEST) > 0) {
                first.document().close();
                length = shorter(window, pages * steeper);
                steeper = steeper == 1 ? 4 : steeper * steeper;
                continue;
            }
            keep(first);
            rest(window, first);
            reached = window.to();
            length = window.length().multipliedBy(GROWTH);
            steeper = 1;
        }
        return reached;
    }

    /**
     * As much of the window as there is room for. Where its records stand at one moment, that leads nowhere, so each further try takes far
     * less: the sixth is {@link #SMALLEST} whatever the first was, and every reading comes further than the one before.
     */
    private Duration shorter(NvdWindow window, long pages) {
        Duration shorter = window.length().multipliedBy(MOST - asked).dividedBy(pages);
        return shorter.compareTo(SMALLEST) > 0 ? shorter : SMALLEST;
    }

    private void rest(NvdWindow window, NvdPage first) throws IOException {
        for (long start = first.records(); start < first.total(); ) {
            NvdPage next = ask(window, start);
            keep(next);
            if (next.total() != first.total() || next.records() == 0) {
                throw new IOException("records from %s to %s changed while they were read: %d, then %d"
                        .formatted(window.from(), window.to(), first.total(), next.total()));
            }
            start += next.records();
        }
    }

    private NvdPage ask(NvdWindow window, long startIndex) throws IOException {
        asked++;
        return api.page(window, startIndex);
    }

    private void keep(NvdPage page) throws IOException {
        if (page.records() == 0) {
            page.document().close();
        } else {
            documents.add(page.document());
        }
    }

    List<Fetched> documents() {
        return List.copyOf(documents);
    }

    @Override
    public void close() throws IOException {
        for (Fetched document : documents) {
            document.close();
        }
    }
}
