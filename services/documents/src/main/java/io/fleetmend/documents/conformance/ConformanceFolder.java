package io.fleetmend.documents.conformance;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the suites lie: the folder {@code conformance} of the data, or a folder that is one itself. */
final class ConformanceFolder {
    private static final String NAME = "conformance";

    private ConformanceFolder() {}

    static Path of(Path data) {
        Path inside = data.resolve(NAME);
        Path folder = Files.isDirectory(inside) ? inside : data;
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException(
                    "%s is no folder: name the data with --from DIR, or in FLEETMEND_DATA".formatted(folder));
        }
        return folder;
    }

    /** {@code FLEETMEND_DATA}, or {@code ../shared/data} beside the project. */
    static Path usual(@Nullable String configured, Path root) {
        return Optional.ofNullable(configured)
                .filter(text -> !text.isBlank())
                .map(Path::of)
                .orElseGet(() -> root.resolveSibling("shared").resolve("data"));
    }
}
