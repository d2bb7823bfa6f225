package io.fleetmend.standalone.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
    @TempDir
    private Path folder;

    @Test
    void isForItsOwnerOnly() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.open();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesADiskThatIsNearlyFull() {
        assertThatThrownBy(() -> new DataFolder(folder).requireSpace(300L << 20))
                .isInstanceOfSatisfying(
                        CannotContinueException.class,
                        problem -> assertThat(problem.wayOut()).contains("--data DIR"))
                .hasMessageContaining("only 300 MB left");
    }

    @Test
    void blamesADiskThatIsFullAndNoOther() {
        DataFolder data = new DataFolder(folder);

        assertThat(data.fullDisk(3L << 20))
                .hasValueSatisfying(said -> assertThat(said).contains(folder.toString(), "is full: 3 MB are left"));
        assertThat(data.fullDisk(2L << 30)).isEmpty();
    }

    @Test
    void refusesAFileWhereTheFolderShouldBe() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new DataFolder(file).open()).hasMessageContaining("cannot be used");
    }

    @Test
    void settlesAtTheFirstRunWhetherThereIsADemo() {
        DataFolder without = new DataFolder(folder.resolve("without"));
        without.open();
        without.withDemo(false);
        without.secrets().get("any");
        assertThat(without.withDemo(true)).isFalse();
    }

    @Test
    void knowsWhetherItIsLocked() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        data.open();
        assertThat(data.locked()).as("before").isFalse();
        try (FileLock lock = data.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThat(data.locked()).as("meanwhile").isTrue();
        }
        assertThat(data.locked()).as("afterwards").isFalse();
    }
}
