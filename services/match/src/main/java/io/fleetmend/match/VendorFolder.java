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
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Vendors' documents as they lie in a folder, in archives. */
final class VendorFolder {
    private static final Limits SET = new Limits(2L << 30, 16 << 20, 1_000_000);

    private final Path root;
    private final Consumer<String> note;
    private final Consumer<String> doubt;

    /**
     * @param note told of each archive how much of it is about the release
     * @param doubt told of what none of them is about although the vendor publishes it
     */
    VendorFolder(Path root, Consumer<String> note, Consumer<String> doubt) {
        this.root = root;
        this.note = note;
        this.doubt = doubt;
    }

    /** @throws BadMatchException when nothing there is about the release: all of it would look fine */
    void read(Release release, Advisories advisories) throws IOException {
        List<Vendor> vendors = Vendor.all().stream()
                .filter(each -> each.isOf(release.distribution()))
                .toList();
        for (Vendor vendor : vendors) {
            for (Path file : files(vendor)) {
                int before = advisories.updates();
                read(file, vendor, advisories.from(vendor));
                note.accept("%s/%s: %d updates of %s"
                        .formatted(vendor.folder(), file.getFileName(), advisories.updates() - before, release.id()));
            }
        }
        if (advisories.updates() == 0) {
            throw new BadMatchException("%s must hold bulletins on %s in %s, or nothing can be said of it"
                    .formatted(
                            root.toAbsolutePath(),
                            release.id(),
                            vendors.stream().map(Vendor::archives).collect(Collectors.joining(" or "))));
        }
        for (Vendor vendor : vendors) {
            vendor.platforms().apply(release).stream()
                    .filter(platform -> !advisories.speakOf(platform))
                    .forEach(
                            silent -> doubt.accept("%s has nothing on %s".formatted(vendor.archives(), silent.name())));
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
