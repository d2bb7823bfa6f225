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
        NvdWindow window = NvdWindow.after(from, now);
        while (asked < MOST && reached.isBefore(now)) {
            NvdPage first = ask(window, 0);
            long pages = Math.max(1, (first.total() + NvdSource.PER_PAGE - 1) / NvdSource.PER_PAGE);
            if (asked - 1 + pages > MOST && window.isLongerThan(SMALLEST)) {
                first.document().close();
                window = window.firstHalf();
                continue;
            }
            keep(first);
            rest(window, first);
            reached = window.to();
            window = NvdWindow.after(reached, now);
        }
        return reached;
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

    boolean isEmpty() {
        return documents.isEmpty();
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
