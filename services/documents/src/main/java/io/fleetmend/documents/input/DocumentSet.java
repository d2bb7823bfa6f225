package io.fleetmend.documents.input;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * Many documents in a tar (packed or not), a zip or a directory. Nothing is ever written under the names found inside, so a name may
 * climb where it likes.
 */
public final class DocumentSet {
    private final Path place;
    private final Limits limits;
    private final String suffix;

    public DocumentSet(Path place, Limits limits, String suffix) {
        this.place = place;
        this.limits = limits;
        this.suffix = suffix;
    }

    /** Takes one document after the other; they come in the order in which they lie there, directories by name. */
    @FunctionalInterface
    public interface Visitor {
        void visit(String name, byte[] content) throws IOException;
    }

    /** The same for documents that are too large to be held; the stream is lent. */
    @FunctionalInterface
    public interface StreamVisitor {
        void visit(String name, InputStream content) throws IOException;
    }

    /** @throws BadDocumentException when the container as a whole cannot be read to its end */
    public void forEach(Visitor visitor) throws IOException {
        forEachStream((name, content) -> visitor.visit(name, content.readAllBytes()));
    }

    /** @throws BadDocumentException when the container as a whole cannot be read to its end */
    public void forEachStream(StreamVisitor visitor) throws IOException {
        if (Files.isDirectory(place)) {
            directory(visitor);
        } else if (isZip()) {
            zip(visitor);
        } else {
            Unpacked.read(place, limits, content -> {
                tar(content, visitor);
                return place;
            });
        }
    }

    private boolean isZip() throws IOException {
        try (InputStream in = Files.newInputStream(place)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] < 9 && start[3] < 9;
        }
    }

    private void directory(StreamVisitor visitor) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(place)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().endsWith(suffix))
                    .sorted()
                    .limit(limits.entries() + 1L)
                    .toList();
        }
        Count count = new Count();
        for (Path file : files) {
            count.next();
            try (InputStream in = Files.newInputStream(file)) {
                visitor.visit(place.relativize(file).toString(), new BoundedEntry(in, file.toString(), Long.MAX_VALUE));
            }
        }
    }

    private void tar(InputStream content, StreamVisitor visitor) throws IOException {
        Count count = new Count();
        // not closed here: whoever opened the stream reads on to its checksum
        TarArchiveInputStream tar = new TarArchiveInputStream(content);
        try {
            TarArchiveEntry entry;
            while ((entry = next(tar)) != null) {
                count.next();
                if (!entry.isCheckSumOK()) {
                    throw new BadDocumentException("has a damaged tar header, or is no tar at all");
                }
                if (entry.isFile() && entry.getName().endsWith(suffix)) {
                    visitor.visit(entry.getName(), new BoundedEntry(tar, entry.getName(), Long.MAX_VALUE));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new BadDocumentException("has a damaged tar header: " + e.getMessage(), e);
        }
        if (count.value == 0) {
            throw new BadDocumentException("must be a tar, a zip or a directory of documents, but holds none");
        }
    }

    private static @Nullable TarArchiveEntry next(TarArchiveInputStream tar) throws IOException {
        try {
            return tar.getNextEntry();
        } catch (IOException e) {
            if (e.getCause() instanceof IllegalArgumentException) {
                throw new BadDocumentException("has a damaged tar header, or is no tar at all", e);
            }
            throw e;
        }
    }

    private void zip(StreamVisitor visitor) throws IOException {
        Count count = new Count();
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setPath(place).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                count.next();
                if (!entry.isDirectory() && entry.getName().endsWith(suffix)) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        BoundedEntry content = new BoundedEntry(in, entry.getName(), entry.getCompressedSize());
                        visitor.visit(entry.getName(), content);
                        unpacked += content.read;
                    }
                    if (unpacked > limits.unpacked()) {
                        throw new BadDocumentException("unpacks to more than the %d bytes that are expected at most"
                                .formatted(limits.unpacked()));
                    }
                }
            }
        } catch (ZipException e) {
            throw new BadDocumentException("is a damaged zip: " + e.getMessage(), e);
        }
    }

    /** One document of the set, no larger than it may be. */
    private final class BoundedEntry extends FilterInputStream {
        private final String name;
        private final long packed;
        private long read;

        BoundedEntry(InputStream in, String name, long packed) {
            super(in);
            this.name = name;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int more = in.read(buffer, offset, length);
            if (more > 0) {
                read += more;
                if (read > limits.entry()) {
                    throw new BadDocumentException(
                            "%s is larger than the %d bytes that a document may have".formatted(name, limits.entry()));
                }
                if (read > Limits.RATIO_COUNTS_FROM && read / Limits.MOST_RATIO > packed) {
                    throw new BadDocumentException(
                            "%s unpacks to more than %d times its size".formatted(name, Limits.MOST_RATIO));
                }
            }
            return more;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return readNBytes((int) Math.min(bytes, 1 << 16)).length;
        }

        @Override
        public boolean markSupported() {
            return false;
        }

        @Override
        public void close() {
            // a tar goes on with its next document; whoever opened what is below closes it
        }
    }

    private final class Count {
        private int value;

        void next() throws BadDocumentException {
            if (++value > limits.entries()) {
                throw new BadDocumentException(
                        "holds more than the %d documents that are expected at most".formatted(limits.entries()));
            }
        }
    }
}
