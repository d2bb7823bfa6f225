package io.fleetmend.standalone;

import java.nio.file.Files;
import java.nio.file.Path;

/** The project's folder: the script tells it; in tests it is found from where we are. */
public final class ProjectRoot {
    private ProjectRoot() {}

    public static Path find() {
        String told = System.getProperty("fleetmend.root");
        if (told != null) {
            return Path.of(told).toAbsolutePath();
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "no project in or above %s".formatted(Path.of("").toAbsolutePath()));
    }
}
