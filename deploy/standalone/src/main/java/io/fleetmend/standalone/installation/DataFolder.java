package io.fleetmend.standalone.installation;

import io.fleetmend.standalone.server.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything one installation keeps, in one folder that only its owner can enter. */
public record DataFolder(Path path) {
    /** Less than this, and a day of work may not fit. */
    static final long SPACE_NEEDED = 1L << 30;

    /** Less than this, and databases end by themselves. */
    private static final long FULL = 64L << 20;

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Makes the folders. @throws CannotContinueException when it cannot be used */
    public void open() {
        try {
            Files.createDirectories(path);
            if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(run());
            Files.createDirectories(logs());
            requireSpace(Files.getFileStore(path).getUsableSpace());
        } catch (IOException e) {
            throw new CannotContinueException(
                    "the data folder %s cannot be used: %s".formatted(path, e), "name another one with --data DIR");
        }
    }

    /** Bytes that may still be written to its disk. */
    public long usableSpace() {
        try {
            return Files.getFileStore(path).getUsableSpace();
        } catch (IOException e) {
            throw new CannotContinueException(
                    "the data folder %s cannot be used any more: %s".formatted(path, e),
                    "bring its disk back and start again; nothing else was changed");
        }
    }

    void requireSpace(long usable) {
        if (usable < SPACE_NEEDED) {
            throw new CannotContinueException(
                    "the disk of %s has only %d MB left; Fleetmend needs %d"
                            .formatted(path, usable >> 20, SPACE_NEEDED >> 20),
                    "make room there, or name a folder on another disk with --data DIR");
        }
    }

    /** Says so when the disk is full, for the one who asks why something ended. */
    public Optional<String> fullDisk() {
        try {
            return fullDisk(Files.getFileStore(path).getUsableSpace());
        } catch (IOException e) {
            return Optional.of("the data folder %s cannot be used: %s".formatted(path, e));
        }
    }

    Optional<String> fullDisk(long usable) {
        return usable < FULL
                ? Optional.of("the disk of %s is full: %d MB are left".formatted(path, usable >> 20))
                : Optional.empty();
    }

    /** Held until the returned lock is closed; the system releases it when we are killed. */
    public FileLock lock() {
        try {
            FileChannel channel =
                    FileChannel.open(run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                throw new CannotContinueException(
                        "the data folder %s is in use by another ./fleetmend up".formatted(path),
                        "stop that one with ./fleetmend down --data %s, or name another folder with --data DIR"
                                .formatted(path));
            }
            return lock;
        } catch (IOException e) {
            throw new CannotContinueException(
                    "the data folder %s cannot be locked: %s".formatted(path, e), "name another one with --data DIR");
        }
    }

    /** Whether another process holds {@link #lock} now; whoever holds it must not ask, since asking loosens it. */
    public boolean locked() {
        try (FileChannel channel = FileChannel.open(run().resolve("lock"), StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            // there is no such file: nobody ever held it
            return false;
        }
    }

    /** {@code chosen}, or {@code .fleetmend/data} in the project. */
    public static DataFolder at(@Nullable Path chosen, Path root) {
        return new DataFolder(chosen == null ? root.resolve(".fleetmend").resolve("data") : chosen);
    }

    /** Settled at the first run: a demonstration is not slipped into a real installation later, nor taken out of one. */
    public boolean withDemo(boolean wanted) {
        Path mark = path.resolve("with-demo");
        if (!used() && wanted && !Files.exists(mark)) {
            try {
                Files.createFile(mark);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write %s".formatted(mark), e);
            }
        }
        return wanted && Files.exists(mark);
    }

    public boolean used() {
        return Files.exists(secretsFile());
    }

    public Secrets secrets() {
        return Secrets.keptIn(secretsFile());
    }

    private Path secretsFile() {
        return path.resolve("secrets.properties");
    }

    public Path run() {
        return path.resolve("run");
    }

    public Path logs() {
        return path.resolve("log");
    }

    public Path log(String process) {
        return logs().resolve(process + ".log");
    }

    public Path postgres() {
        return path.resolve("postgres");
    }

    public Path kafka() {
        return path.resolve("kafka");
    }

    public Path keycloak() {
        return path.resolve("keycloak");
    }

    /** What the scheduler may see of the signing keys. */
    public Path keys() {
        return path.resolve("keys");
    }

    /** A stand-in for the place off the machine where the root keys belong. */
    public Path offlineRoot() {
        return path.resolve("offline-root");
    }

    public Path demo() {
        return path.resolve("demo.json");
    }
}
