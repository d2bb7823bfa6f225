package io.fleetmend.standalone.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.standalone.installation.CannotContinueException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FeedsTest {
    @Test
    void leavesAnAddressAsItIs() {
        assertThat(Feeds.absolute("https://mirror.example.test/feeds")).isEqualTo("https://mirror.example.test/feeds");
    }

    @Test
    void namesAFolderInFullForServicesThatRunElsewhere(@TempDir Path folder) {
        Path relative = Path.of("").toAbsolutePath().relativize(folder);

        assertThat(Feeds.absolute(relative.toString())).isEqualTo(folder.toString());
    }

    @Test
    void saysWhatToDoWhenTheFolderIsNotThere(@TempDir Path folder) {
        Path missing = folder.resolve("feeds");

        assertThatThrownBy(() -> Feeds.absolute(missing.toString()))
                .isInstanceOf(CannotContinueException.class)
                .hasMessageContaining("--feeds must be a folder or an address")
                .hasMessageContaining(missing.toString());
    }
}
