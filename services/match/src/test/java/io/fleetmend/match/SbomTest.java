package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What has no package URL is told, but for what stands for the whole. */
class SbomTest {
    @Test
    void isNotInDoubtForTheSystemAmongComponents() throws IOException {
        Inventory read = Sbom.json(bytes("""
                {"bomFormat": "CycloneDX", "components": [
                  {"type": "operating-system", "name": "alpine"},
                  {"type": "library", "name": "zlib", "purl": "pkg:apk/alpine/zlib@1.2.13-r0?distro=alpine-3.17.2"}]}
                """));

        assertThat(read.release()).isEqualTo("alpine:3.17");
        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void isNotInDoubtForTheSystemInXml() throws IOException {
        Inventory read = Sbom.xml(bytes("""
                <bom><components>
                  <component type="operating-system"><name>alpine</name></component>
                  <component type="library"><name>zlib</name><purl>pkg:apk/alpine/zlib@1.2.13-r0</purl></component>
                </components></bom>
                """));

        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void isNotInDoubtForWhatAnSpdxDocumentDescribes() throws IOException {
        Inventory read = Sbom.json(bytes("""
                {"spdxVersion": "SPDX-2.3",
                 "packages": [{"SPDXID": "SPDXRef-image", "name": "image"}],
                 "relationships": [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                                    "relatedSpdxElement": "SPDXRef-image"}]}
                """));

        assertThat(read.doubts()).isEmpty();
    }

    @Test
    void isInDoubtForAnyOther() throws IOException {
        Inventory read = Sbom.json(bytes("""
                {"bomFormat": "CycloneDX", "components": [{"type": "library", "name": "copied-in"}]}
                """));

        assertThat(read.doubts()).containsExactly("the component 'copied-in' has no package URL");
    }

    @Test
    void callsADistributionAsItCallsItself() throws IOException {
        Inventory read = Sbom.json(bytes("""
                {"bomFormat": "CycloneDX", "components": [
                  {"type": "library", "name": "bash", "purl": "pkg:rpm/redhat/bash@5.1.8-6.el9?distro=redhat-9.4"}]}
                """));

        assertThat(read.release()).isEqualTo("rhel:9");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
