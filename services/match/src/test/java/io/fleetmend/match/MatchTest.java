package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.testkit.SharedData;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as it is called, over the real archive. */
class MatchTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private String out = "";
    private String errors = "";

    @Test
    void saysWhatAptItselfWouldUpgrade() throws IOException {
        List<String> recorded =
                Files.readAllLines(SharedData.path("inventories/dpkg/bookworm-minimal.upgradable.txt")).stream()
                        .filter(line -> line.contains("[upgradable from:"))
                        .map(line -> line.substring(0, line.indexOf('/')) + " " + line.split(" ")[1])
                        .toList();

        assertThat(findings(endpoint("bookworm-minimal")).map(MatchTest::nameAndFix))
                .containsExactlyInAnyOrderElementsOf(recorded);
    }

    @Test
    void givesEachFindingItsReasons() {
        JsonNode openssl = findings(endpoint("bookworm-minimal"))
                .filter(each -> each.path("package").asText().equals("libssl3"))
                .findFirst()
                .orElseThrow();

        assertThat(openssl.path("installed").asText()).isEqualTo("3.0.20-1~deb12u2");
        assertThat(openssl.path("state").asText()).isEqualTo("MISSING");
        assertThat(openssl.path("source").asText()).isEqualTo("openssl");
        assertThat(openssl.path("bulletins")).isNotEmpty();
        assertThat(openssl.path("installable").asBoolean()).isTrue();
        assertThat(openssl.path("vulnerabilities").isArray()).isTrue();
    }

    @Test
    void namesTheVulnerabilitiesOfWhatAnAdvisoryCloses() throws IOException {
        // as it was before DSA-5532-1, of which the folder has the record
        Path old = edited("bookworm-minimal", "Version: 3.0.20-1~deb12u2", "Version: 3.0.11-1~deb12u1");

        assertThat(findings(old).filter(each -> each.path("source").asText().equals("openssl")))
                .isNotEmpty()
                .allSatisfy(each -> {
                    assertThat(each.path("bulletins").valueStream().map(JsonNode::asText))
                            .contains("DSA-5532-1");
                    assertThat(each.path("vulnerabilities").valueStream().map(JsonNode::asText))
                            .contains("CVE-2023-5363");
                });
    }

    @Test
    void doesNotOfferToInstallWhatIsHeld() throws IOException {
        Path held = edited(
                "bookworm-minimal",
                "Package: openssl\nStatus: install ok installed",
                "Package: openssl\nStatus: hold ok installed");

        assertThat(findings(held).filter(each -> each.path("package").asText().equals("openssl")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("state").asText()).isEqualTo("MISSING");
                    assertThat(each.path("installable").asBoolean()).isFalse();
                });
    }

    @Test
    void saysUnknownOfAVersionThatCannotBeRead() throws IOException {
        Path odd = edited("bookworm-minimal", "Version: 3.0.20-1~deb12u2", "Version: three:zero");

        assertThat(findings(odd).filter(each -> each.path("source").asText().equals("openssl")))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.path("state").asText()).isEqualTo("UNKNOWN"));
    }

    @Test
    void printsATableForPeople() {
        assertThat(run("--inventory", endpoint("bookworm-minimal").toString(), "--bulletins", data()))
                .isZero();
        assertThat(out)
                .startsWith("PACKAGE ")
                .containsPattern("libssl3 +3\\.0\\.20-1~deb12u2 +3\\.0\\.22-1~deb12u2 +MISSING +\\S+")
                .endsWith("29 packages to look at, 29 of them have an update to install\n");
    }

    @Test
    void asksForTheReleaseWhereTheInventoryDoesNotTell() throws IOException {
        Path nameless = edited("bookworm-minimal", "Package: base-files\n", "Package: base-somethings\n");

        assertThat(run("--inventory", nameless.toString(), "--bulletins", data()))
                .isEqualTo(1);
        assertThat(errors).contains("name it with --release, such as bookworm");
        assertThat(run("--inventory", nameless.toString(), "--bulletins", data(), "--release", "bookworm"))
                .isZero();
    }

    @Test
    void namesTheReleasesThatItKnows() {
        assertThat(run(
                        "--inventory",
                        endpoint("bookworm-minimal").toString(),
                        "--bulletins",
                        data(),
                        "--release",
                        "woody"))
                .isEqualTo(1);
        assertThat(errors).contains("bookworm", "but was 'woody'");
    }

    @Test
    void saysWhichIndexIsMissing() throws IOException {
        Path nameless = edited("bookworm-minimal", "Package: base-files\n", "Package: base-somethings\n");

        assertThat(run("--inventory", nameless.toString(), "--bulletins", data(), "--release", "forky"))
                .isEqualTo(1);
        assertThat(errors).contains("forky-security_InRelease");
    }

    @Test
    void saysNothingWithoutTheSecurityIndex() throws IOException {
        Path indexes = Files.createDirectories(folder.resolve("debian/apt"));
        Files.copy(SharedData.path("debian/apt/bookworm_InRelease"), indexes.resolve("bookworm_InRelease"));
        Files.copy(
                SharedData.path("debian/apt/bookworm_main_binary-amd64_Packages.gz"),
                indexes.resolve("bookworm_main_binary-amd64_Packages.gz"));

        assertThat(run("--inventory", endpoint("bookworm-minimal").toString(), "--bulletins", folder.toString()))
                .isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(errors).contains("bookworm-security_InRelease");
    }

    @Test
    void tellsScriptsThatForeignPackagesAreKnownByAdvisoriesOnly() throws IOException {
        Path foreign = edited("bookworm-minimal", "Package: openssl\n", """
                Package: libc6
                Status: install ok installed
                Architecture: i386
                Source: glibc
                Version: 2.36-9+deb12u1

                Package: openssl
                """);

        assertThat(run("--inventory", foreign.toString(), "--bulletins", data(), "--format", "json"))
                .isEqualTo(3);
        assertThat(errors).contains("bookworm-security_main_binary-i386_Packages");
        assertThat(out.lines()
                        .map(MatchTest::read)
                        .filter(each -> each.path("installed").asText().equals("2.36-9+deb12u1")))
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.path("state").asText()).isEqualTo("MISSING");
                    assertThat(each.path("installable").asBoolean()).isFalse();
                });
    }

    @Test
    void refusesWhatIsNoInventory() throws IOException {
        Path text = Files.writeString(folder.resolve("notes"), "milk, bread\n");

        assertThat(run("--inventory", text.toString(), "--bulletins", data())).isEqualTo(1);
        assertThat(errors).contains("must be dpkg's status file");
        assertThat(run("--inventory", folder.resolve("nothing").toString(), "--bulletins", data()))
                .isEqualTo(1);
        assertThat(errors).contains("there is no file");
    }

    @Test
    void refusesAFolderWithoutBulletins() {
        assertThat(run("--inventory", endpoint("bookworm-minimal").toString(), "--bulletins", folder.toString()))
                .isEqualTo(1);
        assertThat(errors).contains("--bulletins must be a folder with a folder debian in it");
    }

    private Stream<JsonNode> findings(Path inventory) {
        assertThat(run("--inventory", inventory.toString(), "--bulletins", data(), "--format", "json"))
                .as(errors)
                .isZero();
        return out.lines().map(MatchTest::read);
    }

    private int run(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        int exit = MatchMain.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                arguments);
        out = printed.toString(StandardCharsets.UTF_8);
        errors = complained.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private Path edited(String endpoint, String found, String replacement) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(endpoint(endpoint)))) {
            String status = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(status).contains(found);
            return Files.writeString(folder.resolve("status"), status.replace(found, replacement));
        }
    }

    private static String nameAndFix(JsonNode finding) {
        return finding.path("package").asText() + " " + finding.path("fixed").asText();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path endpoint(String name) {
        return SharedData.path("inventories/dpkg/%s.status.gz".formatted(name));
    }

    private static String data() {
        return SharedData.path("debian").resolve("..").toString();
    }
}
