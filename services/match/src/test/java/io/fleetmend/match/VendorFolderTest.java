package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of archives that are silent on a release, or on a part of it. */
class VendorFolderTest {
    private static final String SECDB = """
            {"distroversion": "v3.17", "reponame": "%s",
             "packages": [{"pkg": {"name": "%s", "secfixes": {"9.0-r0": ["CVE-2024-1"]}}},
                          {"pkg": {"name": "never", "secfixes": {"0": ["CVE-2024-2"]}}},
                          {"pkg": {"name": "empty", "secfixes": {}}}]}
            """;
    private static final String ALPINE = "P:alpine-release\nV:3.17.2-r0\nA:x86_64\no:alpine-base\n";

    private static final String ROCKY = "rocky-release-0:9.4-1.7.el9.noarch rocky-release-9.4-1.7.el9.src.rpm\n";

    @TempDir
    private Path folder;

    @Test
    void isContentWithBothRepositoriesOfAlpine() throws IOException {
        repository("main", "busybox");
        repository("community", "git");

        Called called = laid().match(ALPINE);

        assertThat(called.exit()).as(called.errors()).isZero();
        assertThat(called.errors()).contains("alpine/secdb-1.tar.gz: 2 updates of alpine:3.17");
    }

    @Test
    void doubtsAlpineWithoutOneOfItsRepositories() throws IOException {
        repository("main", "busybox");

        Called called = laid().match(ALPINE);

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.errors()).contains("has nothing on Alpine v3.17 community");
    }

    @Test
    void doubtsRockyWithoutOneOfItsArchives() throws IOException {
        laid().file("rocky/osv-1.tar.gz/1.json", """
                {"id": "RLSA-1", "affected": [{"package": {"ecosystem": "Rocky Linux:9", "name": "bash"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "5.1.8-9.el9"}]}]}]}
                """);

        Called called = laid().match(ROCKY);

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.errors()).contains("rocky/errata-.*\\.tar\\.gz has nothing on Rocky Linux 9");
    }

    @Test
    void countsWhatIsMendedForSubscribersToAnEndedUbuntu() throws IOException {
        laid().file("ubuntu/cve-tracker-1.tar.gz/CVE-2024-1.json", """
                {"candidate": "CVE-2024-1",
                 "packages": {"esm-infra-legacy/trusty": {"bash": {"status": "released", "note": "4.3-7ubuntu1.8+esm3"}}}}
                """);

        Called called = laid().match("""
                Package: bash
                Status: install ok installed
                Architecture: amd64
                Version: 4.3-7ubuntu1.7
                """, "--release", "trusty");

        assertThat(called.brief()).as(called.errors()).containsExactly("bash MISSING 4.3-7ubuntu1.8+esm3");
    }

    private Laid laid() {
        return new Laid(folder);
    }

    private void repository(String name, String mended) throws IOException {
        laid().file("alpine/secdb-1.tar.gz/3.17/%s.json".formatted(name), SECDB.formatted(name, mended));
    }
}
