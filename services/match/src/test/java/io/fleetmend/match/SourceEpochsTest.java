package io.fleetmend.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A library of epoch 4, built from a source that a bulletin says is mended in 1.6. */
class SourceEpochsTest {
    private static final String LIBRARY = """
            rocky-release-0:9.4-1.7.el9.noarch rocky-release-9.4-1.7.el9.src.rpm
            tool-libs-4:1.5-1.el9.x86_64 tool-1.5-1.el9.src.rpm
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void anAdvisoryOnTheSource() throws IOException {
        new Laid(folder).file("rocky/osv-1.tar.gz/1.json", """
                {"id": "RLSA-1", "summary": "Important: tool security update",
                 "affected": [{"package": {"ecosystem": "Rocky Linux:9", "name": "tool"},
                  "ranges": [{"type": "ECOSYSTEM", "events": [{"introduced": "0"}, {"fixed": "0:1.6-1.el9"}]}]}]}
                """);
    }

    @Test
    void isThatOfThePackageThatBearsTheSourcesName() throws IOException {
        Called called = new Laid(folder).match(LIBRARY + "tool-1.5-1.el9.x86_64 tool-1.5-1.el9.src.rpm\n");

        assertThat(called.brief())
                .as(called.errors())
                .containsExactlyInAnyOrder("tool-libs MISSING 0:1.6-1.el9", "tool MISSING 0:1.6-1.el9");
    }

    @Test
    void isUnknownWhereNoPackageBearsIt() throws IOException {
        Called called = new Laid(folder).match(LIBRARY);

        assertThat(called.brief()).as(called.errors()).containsExactly("tool-libs UNKNOWN 0:1.6-1.el9");
    }

    @Test
    void isNoneWhereThePackageHasNone() throws IOException {
        Called called = new Laid(folder).match(LIBRARY.replace("4:1.5", "0:1.5"));

        assertThat(called.brief()).as(called.errors()).containsExactly("tool-libs MISSING 0:1.6-1.el9");
    }
}
