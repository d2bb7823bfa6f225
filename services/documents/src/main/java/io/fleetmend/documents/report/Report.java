package io.fleetmend.documents.report;

import io.fleetmend.documents.feed.VendorFeed;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.model.Place;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads all that lies in a folder, source by source. */
final class Report {
    private final Path from;
    private final List<VendorFeed> sources;

    Report(Path from, List<VendorFeed> sources) {
        this.from = from;
        this.sources = List.copyOf(sources);
    }

    /** The sources that have something there. */
    List<VendorFeed> present() {
        return sources.stream().filter(source -> !source.in(from).isEmpty()).toList();
    }

    Row read(VendorFeed source, Sink sink) throws IOException {
        List<Path> files = source.in(from);
        Tally tally = new Tally(sink);
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        long worked = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        for (Path file : files) {
            try {
                source.read(file, tally);
            } catch (BadDocumentException e) {
                tally.skip(new Place(file.getFileName().toString(), "", ""), String.valueOf(e.getMessage()));
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double processorSeconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - worked) / 1e9;
        long peak =
                heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return tally.row(source.name(), files.size(), seconds, processorSeconds, peak);
    }

    /** Files that no source reads. */
    List<Path> unread() throws IOException {
        Set<Path> read = new HashSet<>();
        sources.forEach(source -> read.addAll(source.in(from)));
        try (Stream<Path> files = Files.walk(from)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !read.contains(file))
                    .map(from::relativize)
                    .sorted()
                    .toList();
        }
    }
}
