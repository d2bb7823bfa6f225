package io.fleetmend.documents.feed;

import io.fleetmend.documents.csaf.reading.Checksums;
import io.fleetmend.documents.csaf.reading.CsafReader;
import io.fleetmend.documents.debian.archive.IndexFile;
import io.fleetmend.documents.debian.archive.Keyring;
import io.fleetmend.documents.debian.archive.PackagesReader;
import io.fleetmend.documents.debian.archive.ReleaseIndex;
import io.fleetmend.documents.debian.archive.SignedIndex;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.reading.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Readers that need what lies beside the documents: checksums, a signed index. */
final class Beside {
    private static final Limits CHECKSUMS = new Limits(2L << 30, 1 << 10, 1_000_000);
    private static final String IN_RELEASE = "_InRelease";
    /** A copy of an archive is looked at as of the day after it was made: it was valid then. */
    private static final Duration LATER = Duration.ofDays(1);

    private Beside() {}

    static Reader csafReader(Path file) throws IOException {
        Checksums checksums = Checksums.none();
        new DocumentSet(file, CHECKSUMS, ".sha512")
                .forEach((entry, content) -> checksums.add(VendorFeed.name(file, entry), content));
        return new CsafReader(checksums);
    }

    /** The index is read with each list that it belongs to, and says nothing without one. */
    static void packages(Path file, Reader reader, FeedSink sink) throws IOException {
        if (!file.toString().endsWith(IN_RELEASE)) {
            VendorFeed.DOCUMENT.read(file, reader, sink);
        }
    }

    /** @param file such as {@code bookworm_main_binary-amd64_Packages.gz}, beside {@code bookworm_InRelease} */
    static Reader packagesReader(Path file, Path keyring) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(IN_RELEASE)) {
            return (document, sink) -> {};
        }
        String[] parts = name.split("_", -1);
        byte[] inRelease = Files.readAllBytes(file.resolveSibling(parts[0] + IN_RELEASE));
        ReleaseIndex index = SignedIndex.unverified(inRelease);
        if (Files.exists(keyring)) {
            index = SignedIndex.verified(
                    inRelease,
                    Keyring.load(keyring),
                    parts[0],
                    null,
                    index.date().plus(LATER));
        }
        IndexFile stated = index.packages(parts[1], parts[2].substring("binary-".length()));
        return new PackagesReader(index, stated);
    }
}
