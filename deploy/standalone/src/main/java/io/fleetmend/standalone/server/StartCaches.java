package io.fleetmend.standalone.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;

/**
 * What the JVMs learned from one start, one file per program, so that the next start need not find, read and link ten thousand classes
 * again (JEP 483, 514). Made by {@code ./fleetmend tune}; a file older than its program is left alone.
 *
 * @param folder below it one folder per JVM build, since a file is of use to that build only
 */
public record StartCaches(Path folder, Mode mode) {
    /** What a start does with them. */
    public enum Mode {
        USE,
        MAKE,
        IGNORE
    }

    public static StartCaches of(Path root, Mode mode) {
        return new StartCaches(
                root.resolve(".fleetmend")
                        .resolve("start-caches")
                        .resolve(Runtime.version().toString()),
                mode);
    }

    public static StartCaches none() {
        return new StartCaches(Path.of(""), Mode.IGNORE);
    }

    /**
     * What the JVM of this program is told.
     *
     * @param jar what is newer than the cache when the program was built again
     */
    public List<String> flags(String program, Path jar) {
        Path cache = cacheOf(program);
        return switch (mode) {
            case IGNORE -> List.of();
            case USE -> fresh(cache, jar) ? List.of("-XX:AOTCache=" + cache) : List.of();
            case MAKE -> List.of("-XX:AOTCacheOutput=" + makeRoomFor(cache));
        };
    }

    public Path cacheOf(String program) {
        return folder.resolve(program + ".aot");
    }

    /** How long a program may take to end: while it makes its cache, longer than otherwise. */
    public Duration patience() {
        return mode == Mode.MAKE ? Duration.ofMinutes(5) : ChildProcess.GRACE;
    }

    private static boolean fresh(Path cache, Path jar) {
        try {
            return Files.exists(cache) && modified(cache).compareTo(modified(jar)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot see how old %s and %s are".formatted(cache, jar), e);
        }
    }

    private static FileTime modified(Path file) throws IOException {
        return Files.getLastModifiedTime(file);
    }

    private static Path makeRoomFor(Path cache) {
        try {
            Files.createDirectories(cache.getParent());
            Files.deleteIfExists(cache);
            return cache;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make room for %s".formatted(cache), e);
        }
    }
}
