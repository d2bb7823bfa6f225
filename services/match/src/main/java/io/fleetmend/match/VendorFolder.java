package io.fleetmend.match;

import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.documents.reading.Document;
import io.fleetmend.documents.reading.Quarantine;
import io.fleetmend.documents.reading.Reader;
import io.fleetmend.documents.reading.Sink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Vendors' documents as they lie in a folder, in archives. */
final class VendorFolder {
    private static final Limits SET = new Limits(2L << 30, 16 << 20, 1_000_000);

    private final Path root;

    VendorFolder(Path root) {
        this.root = root;
    }

    /** @throws BadMatchException when nothing there is about the release: all of it would look fine */
    void read(Release release, Advisories advisories) throws IOException {
        List<String> wanted = new ArrayList<>();
        for (Vendor vendor : Vendor.all()) {
            if (vendor.isOf(release.distribution())) {
                wanted.add("%s/%s".formatted(vendor.folder(), vendor.files()));
                for (Path file : files(vendor)) {
                    read(file, vendor, advisories.from(vendor));
                }
            }
        }
        if (!advisories.any()) {
            throw new BadMatchException("%s must hold bulletins on %s in %s, or nothing can be said of it"
                    .formatted(root.toAbsolutePath(), release.id(), String.join(" or ", wanted)));
        }
    }

    private static void read(Path file, Vendor vendor, Sink sink) throws IOException {
        Reader reader = vendor.reader().get();
        new DocumentSet(file, SET, ".json")
                .forEach((name, content) -> Quarantine.document(
                        reader, Document.of("%s/%s".formatted(file.getFileName(), name), content), sink));
        reader.end(sink);
    }

    private List<Path> files(Vendor vendor) throws IOException {
        Path place = root.resolve(vendor.folder());
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(place)) {
            return found.filter(file -> vendor.files()
                            .matcher(file.getFileName().toString())
                            .matches())
                    .sorted()
                    .toList();
        }
    }
}
