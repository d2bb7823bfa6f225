package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fleetmend.documents.input.DocumentSet;
import io.fleetmend.documents.input.Limits;
import io.fleetmend.testkit.SharedData;
import io.fleetmend.versions.ApkVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inventories of real endpoints and images, in the forms that their tools wrote. */
class RealInventoriesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Limits LIMITS = new Limits(1L << 30, 16 << 20, 100_000);

    @TempDir
    private Path folder;

    @Test
    void saysOfAlpineWhatEachLineOfItsListSays() throws IOException {
        Called called = match(SharedData.path("inventories/apk/alpine.installed"), "--release", "alpine:3.16");

        assertThat(vulnerabilities(called))
                .isNotEmpty()
                .isEqualTo(comparedOneByOne(SharedData.path("inventories/apk/alpine.installed"), "3.16/"));
    }

    /** By package, without the product's readers and its engine. */
    private static Map<String, TreeSet<String>> comparedOneByOne(Path installed, String release) throws IOException {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        Map<String, JsonNode> fixes = new HashMap<>();
        new DocumentSet(SharedData.path("alpine/secdb-20250104.tar.gz"), LIMITS, ".json").forEach((name, content) -> {
            if (name.startsWith(release)) {
                for (JsonNode one : JSON.readTree(content).path("packages")) {
                    fixes.put(
                            one.path("pkg").path("name").asText(),
                            one.path("pkg").path("secfixes"));
                }
            }
        });
        for (String paragraph : Files.readString(installed).split("\n\n")) {
            String name = field(paragraph, "P:");
            String version = field(paragraph, "V:");
            JsonNode mended = fixes.get(field(paragraph, "o:"));
            if (mended != null) {
                mended.properties().forEach(fix -> {
                    if (!fix.getKey().equals("0")
                            && ApkVersion.parse(version).compareTo(ApkVersion.parse(fix.getKey())) < 0) {
                        fix.getValue()
                                .forEach(id -> expected.computeIfAbsent(name, key -> new TreeSet<>())
                                        .add(id.asText().split(" ")[0]));
                    }
                });
            }
        }
        return expected;
    }

    private static String field(String paragraph, String letter) {
        return paragraph
                .lines()
                .filter(line -> line.startsWith(letter))
                .map(line -> line.substring(2))
                .findFirst()
                .orElse("");
    }

    private static Map<String, TreeSet<String>> vulnerabilities(Called called) {
        Map<String, TreeSet<String>> found = new TreeMap<>();
        called.findings()
                .forEach(each -> each.path("vulnerabilities")
                        .forEach(
                                id -> found.computeIfAbsent(each.path("package").asText(), key -> new TreeSet<>())
                                        .add(id.asText())));
        return found;
    }

    @Test
    void readsUbuntusPackagesBySourceAndRelease() throws IOException {
        String texts = unpacked(SharedData.path("inventories/dpkg/ubuntu1804-trivy-valid.txtar.gz"));
        Path status = Files.writeString(folder.resolve("status"), texts.split("-- var/lib/dpkg/status --\n", 2)[1]);

        Called called = match(status, "--release", "bionic");

        assertThat(called.errors()).contains("of ubuntu:18.04, amd64");
        assertThat(called.brief()).contains("libc6 MISSING 2.27-3ubuntu1.6+esm3");
    }

    @Test
    void readsTheReleaseOfAnImageFromItsPackageUrls() {
        Called called = match(SharedData.path("inventories/sbom/ubi_latest_spdx.json.gz"));

        assertThat(called.errors()).contains("of rhel:9, ", "of type pypi");
        assertThat(called.exit()).as("what is not judged is told").isEqualTo(3);
    }

    @Test
    void readsComponentsFromXml() {
        Called called = match(SharedData.path("inventories/sbom/alpine.cdx.xml.gz"));

        assertThat(called.errors()).contains("14 packages of alpine:3.17, x86_64");
        assertThat(called.findings()).isNotEmpty();
    }

    @Test
    void saysNothingOfAReleaseThatNoIndexIsThereOf() {
        Called called = match(SharedData.path("inventories/sbom/postgres-stretch.cdx.xml.gz"));

        assertThat(called.exit()).isEqualTo(1);
        assertThat(called.errors()).contains("9-security_InRelease");
    }

    private static Called match(Path inventory, String... more) {
        String[] arguments = new String[more.length + 4];
        System.arraycopy(more, 0, arguments, 4, more.length);
        arguments[0] = "--inventory";
        arguments[1] = inventory.toString();
        arguments[2] = "--bulletins";
        arguments[3] = SharedData.path("debian").resolve("..").toString();
        return Called.with(arguments);
    }

    private static String unpacked(Path file) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
