package io.fleetmend.agent.apt;

import io.fleetmend.agent.packages.Archive;
import io.fleetmend.agent.root.Root;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** The archives of the attempt at hand. */
final class ArchiveFolder {
    private ArchiveFolder() {}

    /** Makes it, empty: what lies there of an attempt that is over helps nobody. */
    static void prepare(Root root) {
        make(root);
        clear(root);
    }

    static void make(Root root) {
        Path folder = root.file(Apt.ARCHIVES);
        try {
            Files.createDirectories(folder.resolve("partial"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot make " + folder, e);
        }
    }

    static void clear(Root root) {
        for (Path file : debs(root)) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + file, e);
            }
        }
    }

    /** All archives with their digests, forced to the disk: recovery after a power cut depends on them. */
    static List<Archive> seal(Root root) {
        return debs(root).stream()
                .map(file -> {
                    force(file);
                    return new Archive(file.getFileName().toString(), sha256(file));
                })
                .toList();
    }

    static boolean isIntact(Root root, Archive archive) {
        Path file = root.file(Apt.ARCHIVES).resolve(archive.file());
        return Files.isRegularFile(file) && sha256(file).equals(archive.sha256());
    }

    private static List<Path> debs(Root root) {
        Path folder = root.file(Apt.ARCHIVES);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".deb"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static void force(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot force " + file, e);
        }
    }

    private static String sha256(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
