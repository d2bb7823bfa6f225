package io.fleetmend.standalone.server;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps Ctrl-C from reaching the children directly: the launcher stops them, in order. */
final class Session {
    private static final List<String> PREFIX = find();

    private Session() {}

    /** What to put before a command so that it runs in a session of its own; nothing where there is no setsid (macOS). */
    static List<String> ownSession() {
        return PREFIX;
    }

    private static List<String> find() {
        for (String folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator)) {
            Path candidate = Path.of(folder, "setsid");
            if (Files.isExecutable(candidate)) {
                return List.of(candidate.toString());
            }
        }
        return List.of();
    }
}
