package io.fleetmend.match;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder of bulletins that was laid out by hand: a set of documents may be a folder that is called as the archive would be. */
record Laid(Path folder) {
    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    Called match(String inventory, String... more) throws IOException {
        Path file = file("inventory", inventory);
        List<String> arguments = new ArrayList<>(List.of("--inventory", file.toString()));
        arguments.addAll(List.of("--bulletins", folder.toString()));
        arguments.addAll(List.of(more));
        return Called.with(arguments.toArray(String[]::new));
    }
}
