package io.fleetmend.documents.csaf;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Lists that lie beside the classes. */
final class Resources {
    private Resources() {}

    static List<String> lines(String name) {
        try (java.io.InputStream in = Objects.requireNonNull(Resources.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Kinds at the beginning of a line, and what each has in the indented lines below it. */
    static Map<String, Set<String>> words(String name) {
        Map<String, Set<String>> words = new HashMap<>();
        Set<String> current = new HashSet<>();
        for (String line : lines(name)) {
            if (line.startsWith(" ")) {
                current.addAll(List.of(line.strip().split(" ")));
            } else if (!line.startsWith("#")) {
                current = words.computeIfAbsent(line, kind -> new HashSet<>());
            }
        }
        return words;
    }
}
