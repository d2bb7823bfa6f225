package io.fleetmend.agent.state;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of small whole files. A write is on the disk, under its name and complete, or did not happen: written beside, forced,
 * renamed, and the folder forced too. Names never follow links, because the other half may own the folder.
 *
 * @param durable false for simulated endpoints only, which nobody misses after a power cut
 */
public record StateFolder(Path path, boolean durable) {
    /** No file that the halves exchange is larger; a longer one is a mistake or an attack. */
    static final int LARGEST_FILE = 32 * 1024 * 1024;

    public static StateFolder at(Path path) {
        return new StateFolder(path, true);
    }

    public StateFolder folder(String name) {
        return new StateFolder(path.resolve(name), durable);
    }

    public void write(String name, byte[] content) {
        write(name, content, "rw-r--r--");
    }

    /** Readable by its owner only. */
    public void writeSecret(String name, byte[] content) {
        write(name, content, "rw-------");
    }

    private void write(String name, byte[] content, String permissions) {
        Path beside = path.resolve("." + name + ".new");
        try {
            Files.createDirectories(path);
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString(permissions));
            try (FileChannel channel =
                    FileChannel.open(beside, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
                ByteBuffer buffer = ByteBuffer.wrap(content);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                if (durable) {
                    channel.force(true);
                }
            }
            rename(beside, path.resolve(name));
            force();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path.resolve(name), e);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            throw new IOException("the state folder must be on one file system, but a rename crossed to another", e);
        }
    }

    /** The file's content; empty when there is none. A link or a file that is too large is refused. */
    public Optional<byte[]> read(String name) {
        Path file = path.resolve(name);
        try (FileChannel channel = FileChannel.open(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            long size = channel.size();
            if (size > LARGEST_FILE) {
                throw new UncheckedIOException(new IOException(
                        "%s must have at most %d bytes, but has %d".formatted(file, LARGEST_FILE, size)));
            }
            ByteBuffer buffer = ByteBuffer.allocate((int) size);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // reads on
            }
            return Optional.of(buffer.array());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    public boolean has(String name) {
        return Files.isRegularFile(path.resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    /** Names in order; files being written are not among them. */
    public List<String> names() {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .map(file -> file.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + path, e);
        }
    }

    public long size(String name) {
        try {
            return Files.size(path.resolve(name));
        } catch (IOException e) {
            return 0;
        }
    }

    public void delete(String name) {
        try {
            if (Files.deleteIfExists(path.resolve(name))) {
                force();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + path.resolve(name), e);
        }
    }

    private void force() throws IOException {
        if (!durable) {
            return;
        }
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
