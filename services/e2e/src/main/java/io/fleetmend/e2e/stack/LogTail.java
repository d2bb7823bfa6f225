package io.fleetmend.e2e.stack;

import io.fleetmend.standalone.server.LogLine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The end of a service's log, for the one who asks why a story failed. */
final class LogTail {
    private static final int LONGEST = 400;

    private LogTail() {}

    /** The last warnings and errors, and the last line whatever it is; empty when there is no log. */
    static Optional<String> of(Path log, int lines) {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        try {
            List<String> all = new String(Files.readAllBytes(log), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            List<String> told = all.stream()
                    .map(LogLine::of)
                    .filter(LogLine::troubled)
                    .map(LogLine::text)
                    // at the start nobody is there yet
                    .filter(line -> !line.contains("OIDC") && !line.contains("Connection refused"))
                    .toList();
            StringBuilder text = new StringBuilder();
            told.subList(Math.max(0, told.size() - lines), told.size()).forEach(line -> append(text, line));
            if (!all.isEmpty()) {
                append(text, LogLine.of(all.getLast()).text());
            }
            return Optional.of(text.toString());
        } catch (IOException e) {
            return Optional.of("(%s cannot be read: %s)%n".formatted(log, e.getMessage()));
        }
    }

    private static void append(StringBuilder text, String line) {
        text.append("    ")
                .append(line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line)
                .append('\n');
    }
}
