package io.fleetmend.e2e.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The script builds what is older than its sources. Who runs this test has just packaged everything, or is in the middle of it, and a
 * build inside of a build would tear both. So the stamp says "now" while the tour lasts, and afterwards what it said before.
 */
final class BuiltStamp implements AutoCloseable {
    private final Path stamp;
    private final @Nullable FileTime before;

    private BuiltStamp(Path stamp, @Nullable FileTime before) {
        this.stamp = stamp;
        this.before = before;
    }

    static BuiltStamp now(Path projectRoot) throws IOException {
        Path stamp = projectRoot.resolve(".fleetmend").resolve("built");
        Files.createDirectories(stamp.getParent());
        FileTime before = Files.exists(stamp) ? Files.getLastModifiedTime(stamp) : null;
        if (before == null) {
            Files.createFile(stamp);
        }
        Files.setLastModifiedTime(stamp, FileTime.from(Instant.now()));
        return new BuiltStamp(stamp, before);
    }

    @Override
    public void close() throws IOException {
        if (before == null) {
            Files.deleteIfExists(stamp);
        } else {
            Files.setLastModifiedTime(stamp, before);
        }
    }
}
