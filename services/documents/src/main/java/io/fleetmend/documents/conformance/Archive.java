package io.fleetmend.documents.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The files of a packed archive, by name; none when it is absent. They are small: a suite's. */
final class Archive {
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    private Archive() {}

    static Map<String, byte[]> read(Path file) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        if (!Files.exists(file)) {
            return files;
        }
        try (InputStream raw = Files.newInputStream(file);
                TarArchiveInputStream archive = new TarArchiveInputStream(new GZIPInputStream(raw))) {
            for (TarArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.isFile()) {
                    files.put(entry.getName(), archive.readNBytes(MOST_BYTES));
                }
            }
        }
        return files;
    }
}
