package io.fleetmend.standalone.simulate;

import io.fleetmend.standalone.installation.CannotContinueException;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The agent as it was built, with what it needs besides the launcher's own jars; the simulator lives in it. */
final class SimulatorJars {
    private SimulatorJars() {}

    static String classPath(Path root) {
        return String.join(
                File.pathSeparator,
                jar(root.resolve("deploy").resolve("agent")).toString(),
                jar(root.resolve("services").resolve("versions")).toString(),
                System.getProperty("java.class.path"));
    }

    private static Path jar(Path module) {
        Path target = module.resolve("target");
        String name = module.getFileName() + "-[0-9.]+(-SNAPSHOT)?\\.jar";
        if (Files.isDirectory(target)) {
            try (Stream<Path> files = Files.list(target)) {
                return files.filter(file -> file.getFileName().toString().matches(name))
                        .findFirst()
                        .orElseThrow(() -> notBuilt(module));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot read %s".formatted(target), e);
            }
        }
        throw notBuilt(module);
    }

    private static CannotContinueException notBuilt(Path module) {
        return new CannotContinueException(
                "%s is not built".formatted(module), "start with the script ./fleetmend, which builds what is missing");
    }
}
