package io.fleetmend.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCachesTest {
    private static final Instant BUILT = Instant.parse("2026-11-28T12:00:00Z");

    @TempDir
    private Path root;

    private Path jar = Path.of("");

    @BeforeEach
    void build() throws IOException {
        jar = Files.createFile(root.resolve("service.jar"));
        Files.setLastModifiedTime(jar, FileTime.from(BUILT));
    }

    @Test
    void usesACacheThatIsNewerThanItsProgram() throws IOException {
        Path cache = learned(BUILT.plusSeconds(60));
        assertThat(StartCaches.of(root, StartCaches.Mode.USE).flags("service", jar))
                .containsExactly("-XX:AOTCache=" + cache);
    }

    @Test
    void leavesACacheAloneWhenItsProgramWasBuiltAgain() throws IOException {
        learned(BUILT.minusSeconds(60));
        assertThat(StartCaches.of(root, StartCaches.Mode.USE).flags("service", jar))
                .isEmpty();
    }

    @Test
    void startsWithoutWhereNothingWasLearned() {
        assertThat(StartCaches.of(root, StartCaches.Mode.USE).flags("service", jar))
                .isEmpty();
    }

    @Test
    void makesANewOneWhereAnOldOneWas() throws IOException {
        Path cache = learned(BUILT.plusSeconds(60));
        assertThat(StartCaches.of(root, StartCaches.Mode.MAKE).flags("service", jar))
                .containsExactly("-XX:AOTCacheOutput=" + cache);
        assertThat(cache).doesNotExist();
    }

    @Test
    void givesProgramsTimeToWriteDownWhatTheyLearned() {
        assertThat(StartCaches.of(root, StartCaches.Mode.MAKE).patience())
                .isGreaterThan(StartCaches.of(root, StartCaches.Mode.USE).patience());
    }

    private Path learned(Instant when) throws IOException {
        Path cache = StartCaches.of(root, StartCaches.Mode.USE).cacheOf("service");
        Files.createDirectories(cache.getParent());
        Files.createFile(cache);
        Files.setLastModifiedTime(cache, FileTime.from(when));
        return cache;
    }
}
