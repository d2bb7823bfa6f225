package io.fleetmend.agent.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappedLibrariesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            / | /usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted) | true
            / | /usr/lib/x86_64-linux-gnu/libssl.so.3 | false
            / | /tmp/scratch.so (deleted) | false
            / | /var/lib/postgresql/15/main/base (deleted) | false
            / | /memfd:jit (deleted) | false
            /tmp/roots/web | /tmp/roots/web/usr/lib/x86_64-linux-gnu/libssl.so.3 (deleted) | true
            /var/lib/machines/web | /var/lib/machines/web/usr/sbin/nginx (deleted) | true
            /tmp/roots/web | /tmp/roots/web/tmp/scratch.so (deleted) | false""")
    void tellsReplacedCodeFromScratchFilesWhereverTheRootLies(Path root, String file, boolean replaced) {
        String mapping = "7f0000000000-7f0000001000 r-xp 00000000 08:01 1234                       " + file;

        assertThat(MappedLibraries.isReplaced(MappedLibraries.inside(root, mapping)))
                .isEqualTo(replaced);
    }
}
