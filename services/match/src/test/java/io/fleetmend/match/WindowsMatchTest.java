package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowsMatchTest {
    private static final String PRINTED = """
            Host Name:                 FILESERVER
            OS Name:                   Microsoft Windows Server 2019 Standard
            OS Version:                10.0.17763 N/A Build 17763
            System Type:               x64-based PC
            Hotfix(s):                 1 Hotfix(s) Installed.
                                       [01]: %s
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void threeUpdatesOfWhichEachReplacesTheOneBefore() throws IOException {
        new Laid(folder).file("microsoft/kb-definitions-small.zip/bulletins.csv", """
                DatePosted,CVE,BulletinKB,Title,AffectedProduct,AffectedComponent,Severity,Impact,Supersedes,Exploits
                20240109,CVE-2024-0001,5000001,t,Windows Server 2019,,Important,,,
                20240213,CVE-2024-0002,5000002,t,Windows Server 2019,,Important,,5000001,
                20240312,CVE-2024-0003,5000003,t,Windows Server 2019,,Important,,5000002,
                """);
    }

    @Test
    void tellsTheVulnerabilitiesOfWhatTheMissingUpdateReplaces() throws IOException {
        Called called = new Laid(folder).match(PRINTED.formatted("KB5000001"));

        assertThat(called.findings()).as(called.errors()).singleElement().satisfies(each -> {
            assertThat(each.path("fixed").asText()).isEqualTo("KB5000003");
            assertThat(each.path("vulnerabilities").valueStream().map(JsonNode::asText))
                    .containsExactly("CVE-2024-0002", "CVE-2024-0003");
        });
    }
}
