package io.fleetmend.documents.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Entry;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.osv.OsvReader;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Sink;
import io.fleetmend.testkit.documents.Samples;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that a broken server or an enemy may send in place of a document: set aside with a reason, in little time and memory. */
class HostileFeedsTest {
    private static final long MOST_BYTES = 64L << 20;
    private static final long MOST_NANOSECONDS = 1_000_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @TempDir
    private Path folder;

    private final List<String> reasons = new ArrayList<>();
    private final List<Entry> taken = new ArrayList<>();
    private final Tally tally = new Tally(new Sink() {
        @Override
        public void record(List<? extends Entry> entries) {
            taken.addAll(entries);
        }

        @Override
        public void skip(Place place, String reason) {
            reasons.add(reason);
        }
    });

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.fleetmend.documents.report.HostileDocuments#all")
    void isSetAsideWithAReason(HostileDocuments.Hostile hostile) throws IOException {
        Cost cost = new Cost();
        Quarantine.document(
                hostile.reader().get(),
                new Document(hostile.what(), "sha256:00", hostile.content().get()),
                tally);

        assertThat(taken).isEmpty();
        assertThat(reasons).singleElement().asString().contains(hostile.reason());
        cost.isBounded();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("io.fleetmend.documents.report.HostileArchives#all")
    void isRefusedAsAnArchive(HostileArchives.Hostile hostile) throws IOException {
        Path file = Samples.file(folder, "feed", hostile.content().get());
        Cost cost = new Cost();
        String reason = "";
        try {
            hostile.shape().read(file, hostile.reader().get(), tally);
        } catch (BadDocumentException e) {
            reason = String.valueOf(e.getMessage());
        }

        assertThat(reasons + reason).contains(hostile.reason());
        assertThat(taken).isEmpty();
        cost.isBounded();
    }

    @Test
    void writesNothingWhereANameClimbsTo() throws IOException {
        Path file = Samples.file(folder, "inner/feed.zip", HostileArchives.climbing());

        VendorFeed.set(".json").read(file, OsvReader.reader(), tally);

        assertThat(Files.exists(folder.resolve("escaped.json"))).isFalse();
    }

    /** Of this thread, whatever else the machine does; what was allocated bounds what was held. */
    private static final class Cost {
        private final long bytes = THREADS.getCurrentThreadAllocatedBytes();
        private final long nanoseconds = THREADS.getCurrentThreadCpuTime();

        void isBounded() {
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes)
                    .as("bytes allocated")
                    .isLessThan(MOST_BYTES);
            assertThat(THREADS.getCurrentThreadCpuTime() - nanoseconds)
                    .as("nanoseconds of processor time")
                    .isLessThan(MOST_NANOSECONDS);
        }
    }
}
