package io.fleetmend.testkit;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationContractTest {
    @TempDir
    Path folder;

    @Test
    void letsThoseThatAreCommittedPass() throws IOException {
        Path committed = committed("V1__a.sql 11");
        assertThatCode(() -> MigrationContract.checkCommitted(committed, List.of("V1__a.sql 11")))
                .doesNotThrowAnyException();
    }

    @Test
    void namesOneThatChanged() throws IOException {
        Path committed = committed("V1__a.sql 11");
        assertThatThrownBy(() -> MigrationContract.checkCommitted(committed, List.of("V1__a.sql 12")))
                .hasMessageContaining("these did: V1__a.sql 11");
    }

    @Test
    void namesOneThatIsNotCommittedYet() throws IOException {
        Path committed = committed("V1__a.sql 11");
        assertThatThrownBy(() -> MigrationContract.checkCommitted(committed, List.of("V1__a.sql 11", "V2__b.sql 22")))
                .hasMessageContaining("does not know all of");
    }

    private Path committed(String line) throws IOException {
        return Files.writeString(folder.resolve("migrations.txt"), line + "\n");
    }
}
