package io.fleetmend.ingest.debian.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An archive that a mirror brings along: {@code debian/archive} with {@code dists}, as archives have it, and {@code keyring.gpg}. It
 * stands for all archives, as the mirror's documents do for all documents. Only in a folder of this machine, whose owner we have to trust
 * anyway: its advisories are not signed. The keys that a mirror elsewhere may sign with are configured here.
 */
record MirroredArchive(Path folder) {
    private static final PathMatcher PACKAGES =
            FileSystems.getDefault().getPathMatcher("glob:*/*/binary-*/Packages{,.gz,.xz}");
    private static final int DEPTH = 4;

    /** @param mirror the folder or the address with documents */
    static Optional<MirroredArchive> in(String mirror) {
        if (mirror.isBlank() || mirror.contains("://")) {
            return Optional.empty();
        }
        Path folder = Path.of(mirror).toAbsolutePath().resolve("debian").resolve("archive");
        return Files.isDirectory(folder.resolve("dists")) ? Optional.of(new MirroredArchive(folder)) : Optional.empty();
    }

    List<ArchivePlace> places() {
        Path dists = folder.resolve("dists");
        try (Stream<Path> files = Files.walk(dists, DEPTH)) {
            return files.map(dists::relativize)
                    .filter(PACKAGES::matches)
                    .map(this::place)
                    .distinct()
                    .sorted((one, other) -> one.toString().compareTo(other.toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the archive in %s cannot be read".formatted(folder), e);
        }
    }

    private ArchivePlace place(Path packages) {
        String architecture = packages.getName(2).toString().substring("binary-".length());
        return new ArchivePlace(
                folder.toUri().toString(),
                packages.getName(0).toString(),
                new ArchivePart(packages.getName(1).toString(), architecture),
                folder.resolve("keyring.gpg").toString());
    }
}
