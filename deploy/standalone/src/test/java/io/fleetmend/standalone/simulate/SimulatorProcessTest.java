package io.fleetmend.standalone.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatorProcessTest {
    @TempDir
    private Path folder;

    @Test
    void getsTheTokensThroughItsInput() throws Exception {
        Path seen = folder.resolve("seen");
        List<String> command =
                List.of("sh", "-c", "cat %s >\"$1\"".formatted(SimulatorProcess.TOKENS), "simulator", seen.toString());

        int exit = SimulatorProcess.start(command, List.of("first-token", "second-token"))
                .waitFor();

        assertThat(exit).isZero();
        assertThat(seen).hasContent("first-token\nsecond-token\n");
    }
}
