package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inventories of Debian of which silence would look fine, against an archive that offers nothing and one advisory. */
class DebianMatchTest {
    private static final String BASE_FILES = """
            Package: base-files
            Status: install ok installed
            Architecture: amd64
            Version: 12.4+deb12u10

            """;
    private static final String COMPONENTS = """
            {"bomFormat": "CycloneDX", "components": [
              {"type": "library", "name": "libssl3", "purl": "%s"},
              {"type": "library", "name": "zlib1g", "purl": "pkg:deb/debian/zlib1g@1?arch=amd64&distro=debian-12"}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void anArchiveAndAnAdvisory() throws IOException {
        laid().file("debian/apt/bookworm-security_InRelease", """
                -----BEGIN PGP SIGNED MESSAGE-----
                Hash: SHA256

                Origin: Debian
                Label: Debian-Security
                Suite: stable-security
                Version: 12
                Codename: bookworm-security
                Date: Sat, 11 Jan 2025 10:00:00 UTC
                SHA256:
                 e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 0 main/binary-amd64/Packages
                -----BEGIN PGP SIGNATURE-----

                -----END PGP SIGNATURE-----
                """);
        laid().file("debian/apt/bookworm-security_main_binary-amd64_Packages", "");
        laid().file("debian/osv-small/DSA-1-1.json", """
                {"id": "DSA-1-1", "summary": "openssl - security update", "published": "2024-01-01T00:00:00Z",
                 "modified": "2024-01-01T00:00:00Z",
                 "affected": [{"package": {"ecosystem": "Debian:12", "name": "openssl"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "3.0.15-1~deb12u1"}]}]}]}
                """);
    }

    @Test
    void doubtsAnSbomThatStatesNoSources() throws IOException {
        Called called = laid().match(
                        COMPONENTS.formatted("pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64&distro=debian-12"));

        assertThat(called.exit()).as(called.errors()).isEqualTo(3);
        assertThat(called.errors()).contains("no package says what it was built from");
    }

    @Test
    void takesAPackageWithoutSourceForItsOwnWhereOthersStateTheirs() throws IOException {
        String openssl = "pkg:deb/debian/libssl3@3.0.11-1~deb12u1?arch=amd64&distro=debian-12&upstream=openssl";

        Called called = laid().match(COMPONENTS.formatted(openssl));

        assertThat(called.brief()).as(called.errors()).containsExactly("libssl3 MISSING 3.0.15-1~deb12u1");
        assertThat(called.exit()).isZero();
    }

    @Test
    void refusesAnInventoryByWhoseArchitecturesNoIndexCanBeRead() throws IOException {
        Called called = laid().match(BASE_FILES.replace("amd64", "all"));

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.errors()).contains("must state the architecture of some package");
    }

    @Test
    void doubtsAParagraphThatStatesNoVersion() throws IOException {
        Called called =
                laid().match(BASE_FILES + "Package: openssl\nStatus: install ok installed\nArchitecture: amd64\n");

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.errors()).contains("has the package 'openssl' and the status 'install ok installed'");
    }

    @Test
    void doubtsNothingOfAPackageThatIsGone() throws IOException {
        Called called = laid().match(BASE_FILES + """
                Package: openssl
                Status: deinstall ok config-files
                Architecture: amd64
                Version: 3.0.11-1~deb12u1

                Package: wget
                Status: purge ok not-installed
                Architecture: amd64
                """);

        assertThat(called.exit()).as(called.errors()).isZero();
    }

    @Test
    void refusesAReleaseThatTheInventoryIsNotOf() throws IOException {
        Called called = laid().match(BASE_FILES, "--release", "bullseye");

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.errors())
                .contains("--release must be debian:12, as the inventory says itself, but was 'bullseye' (debian:11)");
    }

    @Test
    void refusesPackagesOfAnotherType() throws IOException {
        Called called = laid().match("bash-0:5.1.8-6.el9.x86_64\n", "--release", "bookworm");

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.errors()).contains("of debian:12 must be of type deb, but the inventory's are of [rpm]");
    }

    private Laid laid() {
        return new Laid(folder);
    }
}
