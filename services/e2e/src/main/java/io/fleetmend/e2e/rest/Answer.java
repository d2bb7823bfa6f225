package io.fleetmend.e2e.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.fleetmend.contracts.ContractsJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a service answered.
 *
 * @param question method and path, for messages
 */
public record Answer(String question, int status, String contentType, byte[] body) {
    private static final int SHOWN = 600;

    /** @throws AssertionError unless it succeeded */
    public Answer succeeded() {
        if (status / 100 != 2) {
            throw new AssertionError("%s must succeed, but answered %d %s".formatted(question, status, shown()));
        }
        return this;
    }

    public Answer hasStatus(int expected) {
        if (status != expected) {
            throw new AssertionError(
                    "%s must answer %d, but answered %d %s".formatted(question, expected, status, shown()));
        }
        return this;
    }

    public JsonNode json() {
        try {
            return ContractsJson.get().readTree(body);
        } catch (IOException e) {
            throw new AssertionError("%s must answer JSON, but answered %s".formatted(question, shown()), e);
        }
    }

    /** The items of a list, whether it is a page or a plain array. */
    public List<JsonNode> items() {
        JsonNode json = succeeded().json();
        JsonNode items = json.isArray() ? json : json.path("items");
        if (!items.isArray()) {
            throw new AssertionError("%s must answer a list, but answered %s".formatted(question, shown()));
        }
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private String shown() {
        String text = text();
        return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
    }
}
