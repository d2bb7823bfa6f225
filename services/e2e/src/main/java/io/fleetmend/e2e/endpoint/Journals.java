package io.fleetmend.e2e.endpoint;

import io.fleetmend.agent.debian.DebianRoot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The agent's own journals, one file for each attempt. */
public final class Journals {
    private static final Pattern STEP = Pattern.compile("\"step\":\"([A-Z_]+)\"");

    private Journals() {}

    /** The steps of all attempts, in order. */
    public static List<List<String>> of(DebianRoot debian) {
        Path folder = debian.root().file("/var/lib/fleetmend/apply/journal");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().map(Journals::steps).toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    private static List<String> steps(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.flatMap(line -> {
                        Matcher step = STEP.matcher(line);
                        return step.find() ? Stream.of(step.group(1)) : Stream.empty();
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
