package io.fleetmend.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the service under test has logged so far, as a program reads it. */
final class LogLines {
    private static final Path LOG = Path.of("target/log/platform.json");
    private static final ObjectMapper JSON = new ObjectMapper();

    private LogLines() {}

    static String text() {
        try {
            return Files.readString(LOG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The keys of every line with that message. */
    static List<Map<String, String>> keysOf(String message) {
        return text().lines()
                .map(LogLines::parse)
                .filter(line -> line.path("message").asText().equals(message))
                .map(line -> keys(line.path("mdc")))
                .toList();
    }

    private static Map<String, String> keys(JsonNode mdc) {
        return mdc.properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("a line of the log is not JSON: " + line, e);
        }
    }
}
