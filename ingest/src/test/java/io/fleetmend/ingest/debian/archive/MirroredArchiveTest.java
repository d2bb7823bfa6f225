package io.fleetmend.ingest.debian.archive;

import static org.assertj.core.api.Assertions.assertThat;

import io.fleetmend.documents.debian.archive.IndexFile;
import io.fleetmend.documents.debian.archive.Keyring;
import io.fleetmend.documents.debian.archive.ReleaseIndex;
import io.fleetmend.documents.debian.archive.SignedIndex;
import io.fleetmend.testkit.documents.Samples;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirroredArchiveTest {
    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @Test
    void findsEveryListOfPackagesOnceWhateverItIsPackedIn(@TempDir Path mirror) {
        for (String list : List.of(
                "bookworm/main/binary-amd64/Packages.gz",
                "bookworm/main/binary-amd64/Packages",
                "bookworm/main/binary-arm64/Packages.xz",
                "bookworm-security/contrib/binary-amd64/Packages.gz",
                "bookworm/main/source/Sources.gz")) {
            Samples.file(mirror, "debian/archive/dists/" + list, "");
        }

        List<ArchivePlace> places =
                MirroredArchive.in(mirror.toString()).orElseThrow().places();

        assertThat(places)
                .extracting(place -> "%s %s %s"
                        .formatted(
                                place.suite(),
                                place.part().component(),
                                place.part().architecture()))
                .containsExactlyInAnyOrder(
                        "bookworm main amd64", "bookworm main arm64", "bookworm-security contrib amd64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "https://mirror.example/feeds", "file:///srv/feeds", "src/test"})
    void elsewhereNoneIsLookedFor(String mirror) {
        assertThat(MirroredArchive.in(mirror)).isEmpty();
    }

    @ParameterizedTest(name = "{0} days later")
    @ValueSource(longs = {0, 3650})
    void theSampleOffersWhatTheSampleBulletinsAskFor(long days) throws IOException {
        ArchivePlace place =
                MirroredArchive.in(SAMPLES.toString()).orElseThrow().places().getFirst();
        Path suite = Path.of(URI.create(place.baseUrl())).resolve("dists").resolve(place.suite());

        ReleaseIndex index = SignedIndex.verified(
                Files.readAllBytes(suite.resolve("InRelease")),
                Keyring.load(Path.of(place.keyring())),
                place.suite(),
                null,
                NOW.plus(Duration.ofDays(days)));
        List<String> offered = new ArrayList<>();
        IndexFile stated = index.packages(place.part().component(), place.part().architecture());
        SignedIndex.packages(
                suite.resolve(stated.path()),
                stated,
                listed -> offered.add("%s %s".formatted(listed.sourcePackage(), listed.sourceVersion())));

        assertThat(index.release()).isEqualTo("debian:12");
        assertThat(index.pocket()).isEqualTo("security");
        assertThat(offered)
                .containsOnly("expat 2.5.0-1+deb12u9", "openssl 3.0.22-1~deb12u1")
                .allSatisfy(fix -> assertThat(bulletins()).contains(fix.substring(fix.indexOf(' ') + 1)));
    }

    private static String bulletins() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> files = Files.list(SAMPLES.resolve("debian/osv"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
