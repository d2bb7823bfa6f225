package io.fleetmend.standalone.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AptArchivesTest {
    @TempDir
    private Path folder;

    private Path keyring;

    @BeforeEach
    void makeAKeyring() throws IOException {
        keyring = Files.createFile(folder.resolve("debian.gpg"));
    }

    @Test
    void readsWhatAptTells() {
        assertThat(AptArchives.parse(
                        "Packages|http://mirror.example/debian-security/|bookworm-security|main|amd64|%s|Debian\n"
                                .formatted(keyring)))
                .containsExactly(new AptArchive(
                        "http://mirror.example/debian-security/",
                        "bookworm-security",
                        "main",
                        "amd64",
                        keyring.toString()));
    }

    @Test
    void leavesTheArchivesOfOthersOut() {
        assertThat(AptArchives.parse("Packages|https://packages.example/apt/|bookworm|main|amd64|%s|Some Vendor\n"
                        .formatted(keyring)))
                .isEmpty();
    }

    @Test
    void knowsDebianByItsSuitesBeforeTheFirstUpdate() {
        String vendor = "Packages|https://packages.example/apt/|nodistro|contributed|amd64|%s|$(ORIGIN)\n";
        String debian = "Packages|http://mirror.example/debian/|trixie-updates|main|amd64|%s|$(ORIGIN)\n";
        assertThat(AptArchives.parse((vendor + debian).formatted(keyring, keyring)))
                .extracting(AptArchive::suite)
                .containsExactly("trixie-updates");
    }

    @Test
    void leavesOutWhatIsNoPackagesIndex() {
        assertThat(AptArchives.parse(
                        "Translations|http://mirror.example/debian/|bookworm|main|all|%s|Debian\n".formatted(keyring)))
                .isEmpty();
    }
}
