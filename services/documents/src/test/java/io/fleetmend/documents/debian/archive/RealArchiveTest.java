package io.fleetmend.documents.debian.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.documents.input.BadDocumentException;
import io.fleetmend.testkit.SharedData;
import io.fleetmend.testkit.documents.HostKeyring;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The archive of 2026-11-23, verified with the keys that this machine's apt trusts. */
class RealArchiveTest {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest(name = "{0} has {2} packages in pocket {1}")
    @CsvSource({
        "bookworm, main, 63440, debian:12",
        "bookworm-updates, updates, 38, debian:12",
        "bookworm-security, security, 3016, debian:12",
        "bullseye-security, security, 3816, debian:11",
        "trixie-security, security, 2493, debian:13",
    })
    void readsEverySuite(String suite, String pocket, int count, String release) throws IOException {
        ReleaseIndex index = SignedIndex.verified(inRelease(suite), keyring(), suite, null, NOW);
        List<ListedPackage> listed = new ArrayList<>();

        SignedIndex.packages(
                SharedData.path("debian/apt/%s_main_binary-amd64_Packages.gz".formatted(suite)),
                index.packages("main", "amd64"),
                listed::add);

        assertThat(index.pocket()).isEqualTo(pocket);
        assertThat(index.release()).isEqualTo(release);
        assertThat(listed).hasSize(count);
    }

    @Test
    void refusesARealIndexWithOneByteChanged() throws IOException {
        String text = new String(inRelease("bookworm-security"), StandardCharsets.UTF_8);
        byte[] forged = text.replace("Valid-Until: Sat, 28 Nov 2026", "Valid-Until: Sat, 28 Nov 2027")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> SignedIndex.verified(forged, keyring(), "bookworm-security", null, NOW))
                .isInstanceOf(BadDocumentException.class)
                .hasMessageContaining("was changed after");
    }

    private static byte[] inRelease(String suite) throws IOException {
        return Files.readAllBytes(SharedData.path("debian/apt/%s_InRelease".formatted(suite)));
    }

    private static Keyring keyring() throws IOException {
        Path place = HostKeyring.path();
        return Keyring.load(place);
    }
}
