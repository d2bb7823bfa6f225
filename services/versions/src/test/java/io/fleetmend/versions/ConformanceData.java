package io.fleetmend.versions;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The shared conformance suites: pairs of versions and the sign that the package manager itself gives. */
record ConformanceData(String left, String right, int expected) {

    static List<ConformanceData> read(String file) throws IOException {
        Path path = folder().resolve("conformance").resolve(file);
        try (InputStream raw = Files.newInputStream(path);
                InputStream in = file.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> !columns[2].equals("expected"))
                    .map(columns -> new ConformanceData(columns[0], columns[1], Integer.parseInt(columns[2])))
                    .toList();
        }
    }

    /** No framework here: this module stands below the test kit, whose {@code SharedData} follows the same rule. */
    private static Path folder() {
        String named = System.getenv("FLEETMEND_DATA");
        Optional<Path> found =
                named != null ? Optional.of(Path.of(named)).filter(Files::isDirectory) : besideTheProject();
        return found.orElseGet(ConformanceData::absent);
    }

    private static Optional<Path> besideTheProject() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path data = at.resolveSibling("shared").resolve("data");
            if (Files.exists(at.resolve("mvnw")) && Files.isDirectory(data)) {
                return Optional.of(data);
            }
        }
        return Optional.empty();
    }

    private static Path absent() {
        String message =
                "the shared data is not there: put it beside the project as ../shared/data or name it in FLEETMEND_DATA";
        if ("true".equals(System.getenv("CI"))) {
            return fail(message);
        }
        return abort(message);
    }
}
