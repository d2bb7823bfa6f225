package io.fleetmend.standalone.simulate;

import io.fleetmend.standalone.installation.CannotContinueException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The values of {@code --inventory}. */
final class Inventories {
    private static final String SAMPLE = "sample";
    private static final Path THIS_MACHINE = Path.of("/var/lib/dpkg/status");

    private Inventories() {}

    /** The simulator takes its own sample when it is given no file. */
    static List<Path> files(List<String> chosen) {
        if (chosen.isEmpty()) {
            return Files.isReadable(THIS_MACHINE) ? List.of(THIS_MACHINE) : List.of();
        }
        if (chosen.equals(List.of(SAMPLE))) {
            return List.of();
        }
        return chosen.stream().map(Inventories::file).toList();
    }

    private static Path file(String name) {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(file)) {
            throw new CannotContinueException(
                    "--inventory must be dpkg status files, or '%s' alone, but %s is no file".formatted(SAMPLE, file),
                    "name one such as %s, or --inventory %s".formatted(THIS_MACHINE, SAMPLE));
        }
        return file;
    }
}
