package io.fleetmend.match;

import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1;
import io.fleetmend.contracts.bulletin.v1.UpdatePublishedV1.BinaryPackage;
import io.fleetmend.documents.debian.archive.ListedPackage;
import io.fleetmend.documents.debian.archive.ReleaseIndex;
import io.fleetmend.documents.debian.archive.SignedIndex;
import io.fleetmend.documents.debian.osv.DebianAdvisory;
import io.fleetmend.documents.debian.osv.OsvParser;
import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What vendors published, in a folder: {@code debian/osv-*} with advisories in OSV, and in {@code debian/apt} of each suite
 * {@code SUITE_InRelease} with {@code SUITE_main_binary-ARCHITECTURE_Packages}, packed or not. Whoever keeps the folder answers for it:
 * hashes are checked, signatures are not.
 */
final class BulletinFolder {
    private static final Limits ADVISORIES = new Limits(1L << 30, 4 << 20, 400_000);
    private static final List<String> SUITES = List.of("", "-updates", "-security");

    private final Path folder;

    BulletinFolder(Path folder) {
        if (!Files.isDirectory(folder.resolve("debian"))) {
            throw new BadMatchException("--bulletins must be a folder with a folder debian in it, but %s has none"
                    .formatted(folder.toAbsolutePath()));
        }
        this.folder = folder.resolve("debian");
    }

    /** @param refused told of each advisory on the release that cannot be read: its file, its name, the reason */
    void advisories(Release release, Consumer<DebianAdvisory> consumer, Consumer<String> refused) throws IOException {
        // most are on other releases: looking for the name takes a tenth of the time of reading them
        byte[] named = "Debian:%s\"".formatted(release.number()).getBytes(StandardCharsets.US_ASCII);
        for (Path set : startingWith(folder, "osv-")) {
            new DocumentSet(set, ADVISORIES, ".json").forEach((name, content) -> {
                if (!contains(content, named)) {
                    return;
                }
                try {
                    consumer.accept(OsvParser.parse(content));
                } catch (BadDocumentException e) {
                    refused.accept("%s: %s %s".formatted(set.getFileName(), name, e.getMessage()));
                }
            });
        }
    }

    private static boolean contains(byte[] content, byte[] wanted) {
        int last = content.length - wanted.length;
        for (int at = 0; at <= last; at++) {
            if (content[at] == wanted[0] && Arrays.equals(content, at, at + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }

    /**
     * What the suites of a release offer now for {@code installed}; a release without its security index cannot be matched.
     *
     * @param refused told of each foreign architecture that the folder has no index of
     */
    void updates(Release release, Inventory installed, Consumer<UpdatePublishedV1> consumer, Consumer<String> refused)
            throws IOException {
        if (installed.architectures().isEmpty()) {
            throw new BadMatchException(
                    "the inventory must state the architecture of some package, or no index of %s can be read for it"
                            .formatted(release.id()));
        }
        Path indexes = folder.resolve("apt");
        // without it everything that no advisory names would look fine
        if (!Files.exists(indexes.resolve(release.codename() + "-security_InRelease"))) {
            throw new BadMatchException(
                    "%s must hold %s-security_InRelease with its Packages, or nothing can be said of %s"
                            .formatted(indexes.toAbsolutePath(), release.codename(), release.codename()));
        }
        for (String suffix : SUITES) {
            String suite = release.codename() + suffix;
            Path inRelease = indexes.resolve(suite + "_InRelease");
            if (Files.exists(inRelease)) {
                ReleaseIndex index = SignedIndex.unverified(Files.readAllBytes(inRelease));
                offered(suite, index, installed, refused)
                        .forEach((source, packages) -> consumer.accept(new UpdatePublishedV1(
                                index.release(), index.pocket(), source, index.date(), List.copyOf(packages))));
            }
        }
    }

    /** By source package, over all architectures that are installed. */
    private Map<String, Set<BinaryPackage>> offered(
            String suite, ReleaseIndex index, Inventory installed, Consumer<String> refused) throws IOException {
        Map<String, Set<BinaryPackage>> bySource = new LinkedHashMap<>();
        Set<String> names = installed.names();
        for (String architecture : new TreeSet<>(installed.architectures().keySet())) {
            String name = "%s_main_binary-%s_Packages".formatted(suite, architecture);
            List<Path> files = startingWith(folder.resolve("apt"), name);
            if (!files.isEmpty()) {
                SignedIndex.packages(files.getFirst(), index.packages("main", architecture), listed -> {
                    if (names.contains(listed.name())) {
                        bySource.computeIfAbsent(listed.sourcePackage(), source -> new LinkedHashSet<>())
                                .add(offer(listed));
                    }
                });
            } else if (architecture.equals(installed.architecture())) {
                throw new BadMatchException("%s must hold %s, which %s_InRelease lists, but does not"
                        .formatted(folder.resolve("apt").toAbsolutePath(), name, suite));
            } else {
                refused.accept(
                        "there is no %s: of packages for %s only advisories are known".formatted(name, architecture));
            }
        }
        return bySource;
    }

    private static BinaryPackage offer(ListedPackage listed) {
        return new BinaryPackage(
                listed.name(),
                listed.architecture(),
                listed.version(),
                listed.sourceVersion(),
                listed.sha256(),
                listed.size());
    }

    private static List<Path> startingWith(Path folder, String prefix) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .sorted()
                    .toList();
        }
    }
}
