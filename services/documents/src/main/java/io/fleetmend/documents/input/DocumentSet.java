package io.fleetmend.documents.input;

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

    /** @throws BadDocumentException when the container as a whole cannot be read to its end */
    public void forEach(Visitor visitor) throws IOException {
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

    private void directory(Visitor visitor) throws IOException {
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
                visitor.visit(place.relativize(file).toString(), entry(in, file.toString()));
            }
        }
    }

    private void tar(InputStream content, Visitor visitor) throws IOException {
        Count count = new Count();
        // not closed here: whoever opened the stream reads on to its checksum
        TarArchiveInputStream tar = new TarArchiveInputStream(content);
        try {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                count.next();
                if (entry.isFile() && entry.getName().endsWith(suffix)) {
                    visitor.visit(entry.getName(), entry(tar, entry.getName()));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new BadDocumentException("has a damaged tar header: " + e.getMessage(), e);
        }
        if (count.value == 0) {
            throw new BadDocumentException("must be a tar, a zip or a directory of documents, but holds none");
        }
    }

    private void zip(Visitor visitor) throws IOException {
        Count count = new Count();
        long unpacked = 0;
        try (ZipFile zip = ZipFile.builder().setPath(place).get()) {
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements()) {
                ZipArchiveEntry entry = entries.nextElement();
                count.next();
                if (!entry.isDirectory() && entry.getName().endsWith(suffix)) {
                    byte[] document = zipEntry(zip, entry);
                    unpacked += document.length;
                    if (unpacked > limits.unpacked()) {
                        throw new BadDocumentException("unpacks to more than the %d bytes that are expected at most"
                                .formatted(limits.unpacked()));
                    }
                    visitor.visit(entry.getName(), document);
                }
            }
        } catch (ZipException e) {
            throw new BadDocumentException("is a damaged zip: " + e.getMessage(), e);
        }
    }

    private byte[] zipEntry(ZipFile zip, ZipArchiveEntry entry) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] document = entry(in, entry.getName());
            if (document.length > Limits.RATIO_COUNTS_FROM
                    && document.length / Limits.MOST_RATIO > entry.getCompressedSize()) {
                throw new BadDocumentException(
                        "%s unpacks to more than %d times its size".formatted(entry.getName(), Limits.MOST_RATIO));
            }
            return document;
        }
    }

    private byte[] entry(InputStream in, String name) throws IOException {
        byte[] document = in.readNBytes(limits.entry() + 1);
        if (document.length > limits.entry()) {
            throw new BadDocumentException(
                    "%s is larger than the %d bytes that a document may have".formatted(name, limits.entry()));
        }
        return document;
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
