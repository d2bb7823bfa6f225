package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The output of {@code rpm -qa} against bulletins in the forms of their vendors. */
class RpmMatchTest {
    private static final String OSV = """
            {"id": "%s", "summary": "%s", "published": "2024-01-01T00:00:00Z", "related": ["CVE-2024-1"],
             "affected": [{"package": {"ecosystem": "AlmaLinux:9", "name": "%s"},
              "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "%s"}]}]}]}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void anAdvisoryOnTheRelease() throws IOException {
        advisory("ALSA-0", "Low: nobody-has-this security update", "nobody-has-this", "1-1");
    }

    @ParameterizedTest
    @CsvSource({
        "bash-5.1.8-6.el9.x86_64,             bash, 5.1.8-6.el9_1",
        "bash-5.1.8-6.el9.x86_64,             bash, 0:5.1.8-7.el9",
        "bash-(none):5.1.8-6.el9.x86_64,      bash, 5.1.8-7.el9",
        "perl-libs-4:5.32.1-480.el9.x86_64,   perl-libs, 4:5.32.1-481.el9",
        "kernel-core-5.14.0-362.8.1.el9_3.x86_64, kernel-core, 5.14.0-427.13.1.el9_4",
        "python3-setuptools-53.0.0-12.el9.noarch, python3-setuptools, 53.0.0-12.el9_4.1"
    })
    void missesWhatIsBelowTheFix(String line, String name, String fixed) throws IOException {
        advisory("ALSA-1", "Moderate: a security update", name, fixed);

        assertThat(match(line).brief()).containsExactly("%s MISSING %s".formatted(name, fixed));
    }

    @ParameterizedTest
    @CsvSource({
        "bash-0:5.1.8-9.el9_4.x86_64,         bash, 5.1.8-9.el9",
        "perl-libs-4:5.32.1-480.el9.x86_64,   perl-libs, 3:6.0-1.el9",
        "kernel-core-5.14.0-427.13.1.el9_4.x86_64, kernel-core, 5.14.0-362.8.1.el9_3"
    })
    void saysNothingOfWhatIsAtTheFix(String line, String name, String fixed) throws IOException {
        advisory("ALSA-1", "Moderate: a security update", name, fixed);

        assertThat(match(line).out()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "nodejs:18, nodejs MISSING 1:18.20.4-1.module_el9.4.0+100+aa",
        "nodejs:20, ",
        "(none),    nodejs UNKNOWN null"
    })
    void comparesWithinTheStreamOfAModule(String stream, String expected) throws IOException {
        advisory("ALSA-1", "Important: nodejs:18 security update", "nodejs", "1:18.20.4-1.module_el9.4.0+100+aa");
        String label = stream.startsWith("(") ? stream : stream + ":9040020240807:rhel9";

        Called called = match("nodejs-1:18.19.0-1.module_el9.3.0+50+bb.x86_64 nodejs-18.19.0-1.src.rpm " + label);

        assertThat(String.join("", called.brief())).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void mendsNoPackageOfAModuleByOneOfNone() throws IOException {
        advisory("ALSA-1", "Important: nodejs security update", "nodejs", "1:16.20.2-8.el9_4");
        advisory("ALSA-2", "Important: nodejs:18 security update", "npm", "1:10.8.1-1.module_el9.4.0+100+aa");

        Called called = match("""
                nodejs-1:16.19.0-1.module_el9.3.0+50+bb.x86_64 nodejs-16.19.0-1.src.rpm nodejs:16:1:rhel9
                npm-1:8.19.4-1.el9.x86_64
                """);

        assertThat(called.out()).isEmpty();
    }

    @Test
    void comparesAPackageWithFixesForItsArchitectureOnly() throws IOException {
        write("amazon/alas-small.tar.gz/ALAS-1.json", """
                {"ID": "ALAS2023-1", "Title": "t", "Version": "1", "Severity": "medium", "Issued": {"Date": "2024-01-01 00:00:00"},
                 "References": {"Reference": [{"Type": "cve", "ID": "CVE-2024-1", "Href": "h"}]},
                 "Pkglist": {"Collection": {"Name": "Amazon Linux 2023", "Package": [
                  {"Name": "curl", "Epoch": "0", "Version": "8.5", "Release": "2.amzn2023", "Arch": "aarch64"},
                  {"Name": "wget", "Epoch": "0", "Version": "1.21", "Release": "9.amzn2023", "Arch": "noarch"}]}}}
                """);

        Called called = match("""
                system-release-2023.3.20240131-0.amzn2023.noarch
                curl-0:8.5-1.amzn2023.x86_64
                wget-0:1.21-8.amzn2023.x86_64
                """);

        assertThat(called.brief()).containsExactly("wget MISSING 0:1.21-9.amzn2023");
    }

    @Test
    void takesTheBulletinsOfTheReleaseThatTheInventoryNames() throws IOException {
        Called called = Called.with(
                "--inventory",
                write("list", "rocky-release-9.4-1.7.el9.noarch\n").toString(),
                "--bulletins",
                folder.toString());

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.errors()).contains("must hold bulletins on rocky:9");
    }

    @Test
    void tellsScriptsOfALineThatIsNoPackage() throws IOException {
        Called called = match("bash-0:5.1.8-6.el9.x86_64\ngpg-pubkey-fd431d51-4ae0493b\nerror: rpmdb: BDB0113\n");

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.errors()).contains("'error: rpmdb: BDB0113'").doesNotContain("gpg-pubkey");
    }

    @Test
    void tellsScriptsThatEpochsAreNotStated() throws IOException {
        Called called = match("bash-5.1.8-6.el9.x86_64");

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.errors()).contains("no package states an epoch");
    }

    @Test
    void tellsScriptsOfAnAdvisoryThatCannotBeRead() throws IOException {
        write("almalinux/osv-small.tar.gz/ALSA-broken.json", "{\"id\": \"ALSA-9\", \"affected\": 7}");

        Called called = match("bash-0:5.1.8-6.el9.x86_64");

        assertThat(called.exit()).isEqualTo(3);
        assertThat(called.errors()).contains("left out: osv-small.tar.gz/ALSA-broken.json");
    }

    @Test
    void isSilentAboutAnInventoryThatIsJudgedWhole() throws IOException {
        assertThat(match("bash-0:5.1.8-6.el9.x86_64").exit()).isZero();
    }

    private void advisory(String id, String title, String name, String fixed) throws IOException {
        write("almalinux/osv-small.tar.gz/%s.json".formatted(id), OSV.formatted(id, title, name, fixed));
    }

    private Called match(String lines) throws IOException {
        String list = lines.contains("-release-") ? lines : "almalinux-release-9.4-1.el9.x86_64\n" + lines;
        return Called.with("--inventory", write("list", list).toString(), "--bulletins", folder.toString());
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
