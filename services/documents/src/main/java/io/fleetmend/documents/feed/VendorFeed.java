package io.fleetmend.documents.feed;

import io.fleetmend.documents.input.CountingInput;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.input.Unpacked;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A vendor's feed as it lies in a folder.
 *
 * @param files what its files are called; what is called otherwise is not of this feed
 */
public record VendorFeed(String name, String folder, Pattern files, Shape shape, ReaderFor reader) {
    private static final Limits SINGLE = Limits.single(512L << 20);
    private static final Limits SET = new Limits(2L << 30, 16 << 20, 1_000_000);
    private static final Limits LARGE = new Limits(512L << 20, 256 << 20, 100);

    /** Some need what lies beside the file. */
    @FunctionalInterface
    public interface ReaderFor {
        Reader of(Path file) throws IOException;
    }

    /** How documents lie in a file. */
    @FunctionalInterface
    public interface Shape {
        void read(Path file, Reader reader, FeedSink sink) throws IOException;
    }

    /** The file is one document, packed or not. */
    public static final Shape DOCUMENT = (file, reader, sink) -> {
        String digest = Digest.of(file);
        Unpacked.read(file, SINGLE, content -> {
            document(file.getFileName().toString(), digest, content, reader, sink);
            return file;
        });
    };

    /** An archive of documents that end in {@code suffix}, each of them small. */
    public static Shape set(String suffix) {
        return (file, reader, sink) -> new DocumentSet(file, SET, suffix).forEach((entry, content) -> {
            sink.bytes(content.length);
            sink.document(name(file, entry), content);
            Quarantine.document(reader, Document.of(name(file, entry), content), sink);
        });
    }

    /** An archive of documents that may be too large to be held. */
    public static Shape large(String suffix) {
        return (file, reader, sink) -> {
            String digest = Digest.of(file);
            new DocumentSet(file, LARGE, suffix)
                    .forEachStream((entry, content) -> document(name(file, entry), digest, content, reader, sink));
        };
    }

    private static void document(String name, String digest, InputStream content, Reader reader, FeedSink sink)
            throws IOException {
        // not closed here: whoever lent the stream goes on with it
        CountingInput counted = new CountingInput(content);
        Quarantine.document(reader, new Document(name, digest, counted), sink);
        sink.bytes(counted.count());
    }

    static String name(Path file, String entry) {
        return file.getFileName() + "/" + entry;
    }

    /**
     * Reads one of its files to the end.
     *
     * @throws io.fleetmend.documents.input.BadDocumentException when the file as a whole, or the rest of it, cannot be read
     */
    public void read(Path file, FeedSink sink) throws IOException {
        Reader made = reader.of(file);
        shape.read(file, made, sink);
        made.end(sink);
    }

    /** Its files below a folder that holds one for each feed's. */
    public List<Path> in(Path from) {
        Path place = from.resolve(folder);
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(
                            file -> files.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be listed".formatted(place), e);
        }
    }
}
