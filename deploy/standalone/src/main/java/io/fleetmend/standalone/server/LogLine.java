package io.fleetmend.standalone.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One line of a process's log, for a person to read. The services write JSON, everybody else text.
 *
 * @param troubled it is a warning or worse, or says what caused one
 */
public record LogLine(boolean troubled, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> TROUBLE = List.of("WARN", "ERROR", "FATAL");

    public static LogLine of(String line) {
        if (line.startsWith("{")) {
            try {
                return of(JSON.readTree(line));
            } catch (JsonProcessingException e) {
                // cut off by a kill, or no service's: shown as it is
            }
        }
        return new LogLine(
                line.startsWith("Caused by") || TROUBLE.stream().anyMatch(level -> line.contains(" " + level + " ")),
                line);
    }

    private static LogLine of(JsonNode line) {
        String level = line.path("level").asText();
        StringBuilder text = new StringBuilder("%s %s %s: %s"
                .formatted(
                        line.path("timestamp").asText(),
                        level,
                        line.path("loggerName").asText(),
                        line.path("message").asText()));
        line.path("mdc")
                .properties()
                .forEach(key -> text.append(' ')
                        .append(key.getKey())
                        .append('=')
                        .append(key.getValue().asText()));
        text.append(causes(line.path("stackTrace").asText()));
        return new LogLine(TROUBLE.contains(level), text.toString());
    }

    /** What was thrown, without the places it came by. */
    private static String causes(String stackTrace) {
        return stackTrace
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("\t"))
                .map(line -> " | " + line.strip())
                .collect(Collectors.joining());
    }
}
