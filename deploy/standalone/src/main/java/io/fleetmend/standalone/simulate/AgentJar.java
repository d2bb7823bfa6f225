package io.fleetmend.standalone.simulate;

import io.fleetmend.standalone.installation.CannotContinueException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The agent as it was built; the simulator lives in it. */
final class AgentJar {
    private AgentJar() {}

    static Path find(Path root) {
        Path target = root.resolve("deploy").resolve("agent").resolve("target");
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(file -> file.getFileName().toString().matches("agent-[0-9.]+(-SNAPSHOT)?\\.jar"))
                        .findFirst()
                        .orElseThrow(AgentJar::notBuilt);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read %s".formatted(target), e);
            }
        }
        throw notBuilt();
    }

    private static CannotContinueException notBuilt() {
        return new CannotContinueException("the agent is not built", "./fleetmend up builds everything first");
    }
}
