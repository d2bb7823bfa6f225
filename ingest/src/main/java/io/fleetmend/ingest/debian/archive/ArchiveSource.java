package io.fleetmend.ingest.debian.archive;

import io.fleetmend.documents.debian.archive.IndexFile;
import io.fleetmend.documents.debian.archive.Keyring;
import io.fleetmend.documents.debian.archive.ReleaseIndex;
import io.fleetmend.documents.debian.archive.SignedIndex;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.Digest;
import io.fleetmend.ingest.fetch.Fetched;
import io.fleetmend.ingest.fetch.Fetcher;
import io.fleetmend.ingest.source.Known;
import io.fleetmend.ingest.source.Source;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One suite of an archive: its signed index, then the lists of packages that the index states the hashes of. */
final class ArchiveSource implements Source {
    private static final long LARGEST_IN_RELEASE = 8 << 20;
    /** The whole of Debian main has 50 MB. */
    private static final long LARGEST_PACKAGES = 512L << 20;

    private static final List<String> PACKINGS = List.of(".xz", ".gz", "");

    private final URI suiteFolder;
    private final String suite;
    private final Path keyring;
    private final List<ArchivePart> parts;
    private final Fetcher fetcher;
    private final IndexTaking taking;
    private final Clock clock;

    ArchiveSource(
            String baseUrl,
            String suite,
            Path keyring,
            List<ArchivePart> parts,
            Fetcher fetcher,
            IndexTaking taking,
            Clock clock) {
        this.suiteFolder = URI.create("%s/dists/%s/".formatted(baseUrl.replaceAll("/+$", ""), suite));
        this.suite = suite;
        this.keyring = keyring;
        this.parts = List.copyOf(parts);
        this.fetcher = fetcher;
        this.taking = taking;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "debian-archive:" + suite;
    }

    @Override
    public Optional<String> release() {
        return DebianReleases.ofSuite(suite);
    }

    @Override
    public String reader() {
        return "1 %s %s".formatted(suiteFolder, parts);
    }

    /** The advisories come before the updates that lack one. */
    @Override
    public String lane() {
        return "debian";
    }

    /** An unchanged index is verified again all the same: it may have expired by now. */
    @Override
    public Optional<Reading> fetch(Known known) throws IOException {
        byte[] inRelease;
        String digest;
        try (Fetched document = fetcher.fetch(suiteFolder.resolve("InRelease"), LARGEST_IN_RELEASE)) {
            inRelease = Files.readAllBytes(document.place());
            digest = Digest.of(inRelease);
        }
        ReleaseIndex index;
        try {
            index = SignedIndex.verified(inRelease, Keyring.load(keyring), suite, known.date(), clock.instant());
        } catch (BadDocumentException e) {
            throw new BadDocumentException("InRelease of %s %s".formatted(suite, e.getMessage()), e);
        }
        if (known.isOf(digest)) {
            return Optional.empty();
        }
        List<IndexReading.Part> fetched = new ArrayList<>();
        try {
            for (ArchivePart part : parts) {
                IndexFile stated = index.packages(part.component(), part.architecture());
                fetched.add(new IndexReading.Part(packages(index, stated), stated));
            }
            return Optional.of(new IndexReading(digest, inRelease, index, fetched, taking));
        } catch (IOException | RuntimeException e) {
            for (IndexReading.Part part : fetched) {
                part.document().close();
            }
            throw e;
        }
    }

    /** In the first packing that the archive has; whatever it is packed in, its content must have the signed hash. */
    private Fetched packages(ReleaseIndex index, IndexFile stated) throws IOException {
        if (stated.size() > LARGEST_PACKAGES) {
            throw new BadDocumentException("%s has %d bytes, more than the %d that are expected at most"
                    .formatted(stated.path(), stated.size(), LARGEST_PACKAGES));
        }
        for (String packing : PACKINGS) {
            Optional<IndexFile> packed = index.packed(stated, packing);
            List<String> paths = new ArrayList<>();
            if (packed.isPresent() && index.byHash()) {
                paths.add(packed.get().pathByHash());
            }
            paths.add(stated.path() + packing);
            for (String path : paths) {
                try {
                    return fetcher.fetch(suiteFolder.resolve(path), stated.size() + 1024);
                } catch (FileNotFoundException e) {
                    // the next place, the next packing
                }
            }
        }
        throw new FileNotFoundException("%s has no %s in any packing".formatted(suiteFolder, stated.path()));
    }
}
