package io.fleetmend.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fleetmend.standalone.installation.CannotContinueException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InventoriesTest {
    @TempDir
    private Path folder;

    @Test
    void theSampleIsTheSimulatorsOwn() {
        assertThat(Inventories.files(List.of("sample"))).isEmpty();
    }

    @Test
    void filesAreTakenAsTheyAre() throws Exception {
        Path web = Files.createFile(folder.resolve("web.status"));
        Path mail = Files.createFile(folder.resolve("mail.status.gz"));

        assertThat(Inventories.files(List.of(web.toString(), mail.toString()))).containsExactly(web, mail);
    }

    @Test
    void namesTheFileThatIsNone() {
        Path missing = folder.resolve("missing");

        assertThatThrownBy(() -> Inventories.files(List.of(missing.toString())))
                .isInstanceOf(CannotContinueException.class)
                .hasMessageContaining("%s is no file".formatted(missing));
    }
}
