package io.fleetmend.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** A folder of links to somebody's documents, one of which can be changed without touching his. */
final class FeedMirror {
    private static final String CHANGED = "oval/azurelinux-3.0-oval.xml.gz";
    private static final String TITLE = "<title>";

    private final Path folder;

    FeedMirror(Path folder, Path documents) throws IOException {
        this.folder = folder;
        for (Path source : inside(documents)) {
            if (Files.isDirectory(source)) {
                Path own = Files.createDirectories(folder.resolve(source.getFileName()));
                for (Path document : inside(source)) {
                    Files.createSymbolicLink(own.resolve(document.getFileName()), document.toRealPath());
                }
            }
        }
    }

    private static List<Path> inside(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.sorted().toList();
        }
    }

    /** The title of one definition of Azure Linux, which is one bulletin's. */
    void changeOneRecord() {
        Path document = folder.resolve(CHANGED);
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(document))) {
            String text = new String(packed.readAllBytes(), StandardCharsets.UTF_8);
            int first = text.indexOf(TITLE) + TITLE.length();
            Files.delete(document);
            try (OutputStream repacked = new GZIPOutputStream(Files.newOutputStream(document))) {
                repacked.write((text.substring(0, first) + "Revised: " + text.substring(first))
                        .getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be changed".formatted(document), e);
        }
    }
}
