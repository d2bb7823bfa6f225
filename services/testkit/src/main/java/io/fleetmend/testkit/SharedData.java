package io.fleetmend.testkit;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real documents of vendors, which are not part of this repository: {@code FLEETMEND_DATA}, or {@code ../shared/data} beside the
 * project. A test that needs them is skipped loudly where they are absent, and fails when {@code CI=true}.
 */
public final class SharedData {
    private SharedData() {}

    /** @param relative such as {@code kev/known_exploited_vulnerabilities.json} */
    public static Path path(String relative) {
        Path path = folder().resolve(relative);
        if (!Files.exists(path)) {
            String message = "%s is not there: set FLEETMEND_DATA to the folder with the real data".formatted(path);
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            System.err.println("SKIPPED: " + message);
            Assumptions.abort(message);
        }
        return path;
    }

    private static Path folder() {
        String configured = System.getenv("FLEETMEND_DATA");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured);
        }
        Path root = Path.of("").toAbsolutePath();
        while (!Files.exists(root.resolve("mvnw"))) {
            Path parent = root.getParent();
            if (parent == null) {
                return Path.of("../shared/data").toAbsolutePath();
            }
            root = parent;
        }
        return root.resolveSibling("shared").resolve("data");
    }
}
