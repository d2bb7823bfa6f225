package io.fleetmend.match;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The command as it was called, and what came of it. */
record Called(int exit, String out, String errors) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Called with(String... arguments) {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--format", "json"));
        int exit = MatchMain.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8),
                new PrintStream(complained, true, StandardCharsets.UTF_8),
                all.toArray(String[]::new));
        return new Called(exit, printed.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
    }

    List<JsonNode> findings() {
        return out.lines().map(Called::read).toList();
    }

    /** Each as {@code package state fixed}. */
    List<String> brief() {
        return findings().stream()
                .map(each -> "%s %s %s"
                        .formatted(
                                each.path("package").asText(),
                                each.path("state").asText(),
                                each.path("fixed").asText()))
                .toList();
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
